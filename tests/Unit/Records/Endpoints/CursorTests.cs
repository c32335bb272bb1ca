using BangGiao.Records.Endpoints;
using BangGiao.Unit.Support;
using BangGiao.Values.Languages;
using BangGiao.Web.Http;
using FsCheck.Fluent;

namespace BangGiao.Unit.Records.Endpoints;

public class CursorTests
{
    private const string Hash = "AbC-_123";
    private static readonly Cursor Some = new(412, new(2026, 11, 21), 50, Hash);

    [Fact]
    public void A_cursor_is_read_as_it_was_written() => Law.Holds(
        from version in Gen.Choose(0, int.MaxValue)
        from day in Gen.Choose(0, 3_000_000)
        from offset in Gen.Choose(0, int.MaxValue)
        select new Cursor(version, new DateOnly(1000, 1, 1).AddDays(day), offset, Hash),
        cursor => Read(cursor.Text, Hash).Cursor == cursor);

    [Fact]
    public void A_cursor_needs_no_escape_in_a_query() => Assert.Equal(Some.Text, Uri.EscapeDataString(Some.Text));

    [Theory]
    [InlineData("/api/v1/countries?limit=5&cursor=")]
    [InlineData("https://example.org/api/v1/countries?cursor=")]
    public void The_whole_link_is_taken_too(string before) =>
        Assert.Equal(Some, Read(Uri.EscapeDataString(before + Some.Text), Hash).Cursor);

    [Fact]
    public void A_cursor_of_another_query_is_refused()
    {
        var (cursor, errors) = Read(Some.Text, "other");

        Assert.Null(cursor);
        Assert.Equal(["belongs to a different query: send the same parameters as for the first page"], errors);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("NDEyfDIwMjYtMTEtMjF8NTA")]
    [InlineData("%2Fapi%2Fv1%2Fcountries%3Flimit%3D5")]
    [InlineData("%00")]
    [InlineData("đ")]
    public void A_text_that_is_no_cursor_is_refused(string text)
    {
        var (cursor, errors) = Read(text, Hash);

        Assert.Null(cursor);
        Assert.Equal(["is not a valid cursor: use the next link of the previous page"], errors);
    }

    [Fact]
    public void Whatever_is_sent_as_a_cursor_is_one_or_a_fault() => Law.Holds(AwkwardTexts.Any, text =>
    {
        var (cursor, errors) = Read(Uri.EscapeDataString(new string([.. text.Where(character => !char.IsSurrogate(character))])), Hash);
        return cursor is null == (errors.Count > 0);
    });

    [Fact]
    public void The_query_of_a_cursor_is_all_but_the_page() =>
        Assert.Equal(Fingerprint("?level=strategic&limit=5&cursor=x"), Fingerprint("?limit=7&level=strategic"));

    [Theory]
    [InlineData("?level=special")]
    [InlineData("?level=strategic&sort=name")]
    [InlineData("?level=strategic&q=a")]
    [InlineData("")]
    public void Another_filter_is_another_query(string other) => Assert.NotEqual(Fingerprint("?level=strategic"), Fingerprint(other));

    [Fact]
    public void The_same_parameters_of_another_collection_are_another_query() =>
        Assert.NotEqual(Fingerprint("?q=a"), Fingerprint("?q=a", "partnerships"));

    [Fact]
    public void The_language_is_part_of_the_query_however_it_is_asked_for()
    {
        Assert.Equal(Fingerprint("?q=a&lang=vi", language: Language.Vi), Fingerprint("?q=a", language: Language.Vi));
        Assert.NotEqual(Fingerprint("?q=a", language: Language.En), Fingerprint("?q=a", language: Language.Vi));
    }

    private static string Fingerprint(string query, string collection = "countries", Language language = Language.En) =>
        Cursor.FingerprintOf(collection, language, new(Registries.Request(query)));

    private static (Cursor? Cursor, IReadOnlyList<string> Errors) Read(string text, string fingerprint)
    {
        var parameters = new Parameters(Registries.Request("?cursor=" + text));
        var cursor = Cursor.Read(parameters, fingerprint);
        try
        {
            parameters.Done();
            return (cursor, []);
        }
        catch (RefusedException refused)
        {
            return (cursor, [.. refused.Refusal!.Parameters.Select(error => error.Detail)]);
        }
    }
}
