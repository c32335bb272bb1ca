using BangGiao.Values.Texts;
using Newtonsoft.Json.Linq;

namespace BangGiao.Unit.Values.Texts;

public class PlainTextsTests
{
    [Theory]
    [InlineData("Pháp")]
    [InlineData("اتفاقية (2013)\u200F")]
    [InlineData("\u200EASEAN\u200E رابطة")]
    [InlineData("\u061Cرقم")]
    [InlineData("می\u200Cخواهم \u200D")]
    [InlineData("🇻🇳 𓀀")]
    public void Ordinary_writing_in_any_script_is_a_text(string text) => Assert.Null(PlainTexts.Fault(text));

    [Theory]
    [InlineData("a\nb", "the line break U+000A")]
    [InlineData("a\rb", "the line break U+000D")]
    [InlineData("a\tb", "the tab U+0009")]
    [InlineData("a\u001B[2Jb", "the control character U+001B")]
    [InlineData("a\u007Fb", "the control character U+007F")]
    [InlineData("a\u0085b", "the control character U+0085")]
    [InlineData("a\u009Fb", "the control character U+009F")]
    [InlineData("a\u2028b", "the separator U+2028")]
    [InlineData("a\u202Ab", "the change of text direction U+202A")]
    [InlineData("a\u202Eb", "the change of text direction U+202E")]
    [InlineData("a\u2066b", "the change of text direction U+2066")]
    [InlineData("a\u2069b", "the change of text direction U+2069")]
    [InlineData("a\uFFFDb", "the character of a broken conversion U+FFFD")]
    [InlineData("a\uD800b", "the character of a broken conversion U+FFFD")]
    public void An_invisible_character_that_changes_the_visible_text_is_refused_by_name(string text, string named) =>
        Assert.Equal($"must not contain {named}", PlainTexts.Fault(text));

    [Fact]
    public void A_fault_has_the_pointer_of_its_text()
    {
        var body = JObject.Parse("""{"title":{"en":"a\u001Bb"},"tags":["good","a\u202Eb"],"x/y":"\u0007","kept":"\u0007"}""");

        Assert.Equal(["/title/en", "/tags/1", "/x~1y"], PlainTexts.Faults(body, ["kept"]).Select(fault => fault.Pointer));
    }

    [Fact]
    public void A_note_has_lines_and_nothing_else_of_that_kind()
    {
        var body = JObject.Parse("""{"source":{"note":"one\r\n\ttwo"},"abstract":{"vi":"một\nhai"},"reviews":[{"note":"a\u202Eb"}],"title":{"vi":"một\nhai"}}""");

        Assert.Equal(["/reviews/0/note", "/title/vi"], PlainTexts.Faults(body, []).Select(fault => fault.Pointer));
    }
}
