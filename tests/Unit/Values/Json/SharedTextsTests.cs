using BangGiao.Values.Json;

namespace BangGiao.Unit.Values.Json;

public sealed class SharedTextsTests
{
    [Fact]
    public void Equal_short_texts_are_one_string_and_long_ones_stay_as_they_are()
    {
        var (first, second, text) = (Copy("vn-moit"), Copy("vn-moit"), Copy("a text that no other record is likely to have"));

        Assert.Same(SharedTexts.Of(first), SharedTexts.Of(second));
        Assert.Same(text, SharedTexts.Of(text));
    }

    [Fact]
    public void Every_text_comes_back_equal_however_many_there_are() =>
        Assert.All(Enumerable.Range(0, 50_000).Select(number => $"id-{number % 20_000}"), text => Assert.Equal(text, SharedTexts.Of(Copy(text))));

    private static string Copy(string text) => new(text.AsSpan());
}
