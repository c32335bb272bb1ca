using BangGiao.Values.Languages;
using Newtonsoft.Json;

namespace BangGiao.Unit.Values.Languages;

public class LocalizedTextTests
{
    private static readonly LocalizedText France = new() { En = "France", Vi = "Pháp", Ar = "فرنسا" };

    [Theory]
    [InlineData(Language.En, "France")]
    [InlineData(Language.Vi, "Pháp")]
    [InlineData(Language.Ar, "فرنسا")]
    public void The_asked_language_is_taken_when_it_is_given(Language asked, string text) => Assert.Equal(text, France.In(asked));

    [Fact]
    public void Without_the_asked_language_English_comes_first_then_Vietnamese_then_Arabic()
    {
        Assert.Equal("France", new LocalizedText { En = "France", Ar = "فرنسا" }.In(Language.Vi));
        Assert.Equal("Pháp", new LocalizedText { Vi = "Pháp", Ar = "فرنسا" }.In(Language.En));
        Assert.Equal("فرنسا", new LocalizedText { Ar = "فرنسا" }.In(Language.Vi));
        Assert.Equal(Language.Ar, new LocalizedText { Ar = "فرنسا" }.LanguageFor(Language.Vi));
    }

    [Fact]
    public void All_has_the_given_texts_only() => Assert.Equal(["Pháp", "فرنسا"], new LocalizedText { Vi = "Pháp", Ar = "فرنسا" }.All);

    [Fact]
    public void JSON_leaves_out_languages_that_are_not_given()
    {
        var text = new LocalizedText { Ar = "فرنسا", En = " France " };

        var json = JsonConvert.SerializeObject(text);

        Assert.Equal("""{"en":" France ","ar":"فرنسا"}""", json);
        Assert.Equal(text, JsonConvert.DeserializeObject<LocalizedText>(json));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"en":null}""")]
    [InlineData("""{"en":"  "}""")]
    [InlineData("""{"en":"France","fr":"France"}""")]
    [InlineData("""{"en":1}""")]
    [InlineData("\"France\"")]
    [InlineData("[]")]
    public void JSON_without_a_text_or_with_another_member_is_refused(string json)
    {
        var fault = Assert.Throws<JsonSerializationException>(() => JsonConvert.DeserializeObject<LocalizedText>(json));

        Assert.Equal(LocalizedText.Requirements, fault.Message);
    }
}
