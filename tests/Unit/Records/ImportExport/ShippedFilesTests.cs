using System.Text;
using System.Text.RegularExpressions;
using BangGiao.Records.Collections;
using BangGiao.Unit.Web.Access;
using BangGiao.Values.Csv;
using BangGiao.Values.Tables;
using RegistryRecord = BangGiao.Records.Model.Record;

namespace BangGiao.Unit.Records.ImportExport;

/// <summary>The tables of <c>data/</c> as text: what a reader would take for carelessness is found by a machine.</summary>
public sealed partial class ShippedFilesTests
{
    private static readonly IReadOnlyList<string> Names =
        [.. Directory.GetFiles(Path.Combine(Sources.Root, "data"), "*.csv").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Files => [.. Names];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Texts_are_composed_and_have_no_marks_of_order_returns_or_edges(string file)
    {
        var text = await TextAsync(file);

        Assert.True(text.IsNormalized(NormalizationForm.FormC));
        Assert.DoesNotContain(text, letter => letter is '\uFEFF' or '\r' or '\u00A0' or '\u200B' or '\uFFFD');
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.All(await CellsAsync(file), cell => Assert.Equal(cell.Trim(), cell));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Addresses_are_whole_and_lead_to_one_page(string file) => Assert.All(Addresses(await TextAsync(file)), address =>
    {
        Assert.True(Uri.TryCreate(address, UriKind.Absolute, out var uri), address);
        Assert.False(Damaged().IsMatch(address), $"{address} is damaged or has the tail of a crawler.");
        Assert.False(Listing().IsMatch(address), $"{address} is a list whose content changes.");
        Assert.False(uri!.Host.EndsWith('.') || uri.HostNameType != UriHostNameType.Dns, $"{address} is at no lasting host.");
    });

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Vietnamese_tone_marks_stand_in_the_old_way(string file) =>
        Assert.Empty(NewToneMark().Matches(await TextAsync(file)).Select(found => found.Value));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Nothing_is_marked_as_unverified(string file) =>
        Assert.DoesNotContain("unverified", await TextAsync(file), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public async Task A_dispute_has_two_sources_that_say_different_values_and_its_record_says_when_it_was_checked()
    {
        var records = (await Task.WhenAll(Collections().Select(RecordsAsync))).SelectMany(each => each).ToList();

        var disputes = records.SelectMany(record => SourceDisputes.Of(record), (record, dispute) => (Record: record, Dispute: dispute)).ToList();

        Assert.NotEmpty(disputes);
        Assert.All(disputes, found =>
        {
            var said = found.Record.Sources!.SelectMany(source => source.Supports, (source, value) => (source.Url, Said: value)).Where(one => one.Said.Field == found.Dispute.Field).ToList();
            Assert.True(said.Select(one => one.Url).Distinct().Count() > 1, $"{found.Record.Id} has one source for {found.Dispute.Field}.");
            Assert.True(said.Select(one => one.Said.Value).Distinct().Count() > 1, $"{found.Record.Id} has one value for {found.Dispute.Field}.");
        });
    }

    [Fact]
    public async Task A_source_is_https_or_http_has_a_day_that_is_not_in_the_future_and_a_short_quotation()
    {
        var records = (await Task.WhenAll(Collections().Select(RecordsAsync))).SelectMany(each => each);

        var sources = records.SelectMany(record => record.Sources ?? []).ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, source =>
        {
            Assert.True(source.AccessedOn is null || source.AccessedOn <= new DateOnly(2026, 12, 31), source.Url);
            Assert.True(source.Quote is null || source.Quote.Length <= 200, source.Url);
        });
    }

    private static IEnumerable<string> Collections() => Names.Where(file => file.Count(letter => letter == '.') == 1).Select(file => file.Split('.')[0]);

    private static async Task<IReadOnlyList<RegistryRecord>> RecordsAsync(string name)
    {
        Assert.True(Registries.Collections.TryFind(name, out var collection));
        var file = await File.ReadAllBytesAsync(Path.Combine(Sources.Root, "data", name + ".csv"));
        var table = await CsvTable.ReadAsync(file, [.. collection.Columns(null).Select(field => new TableColumn(field))], TableLimits.Default, DateOrder.Auto);
        Assert.Empty(table.Faults);
        return [.. table.Rows.Select(row => (RegistryRecord)collection.Typed(Registries.Stored(name, (string)row.Body["id"]!, row.Body)))];
    }

    private static Task<string> TextAsync(string file) => File.ReadAllTextAsync(Path.Combine(Sources.Root, "data", file), new UTF8Encoding(false, true));

    // Quotes and line ends are what a cell has around it; a cell with either is quoted.
    private static async Task<IEnumerable<string>> CellsAsync(string file) =>
        Cell().Matches(await TextAsync(file)).Select(cell => cell.Groups["quoted"].Success ? cell.Groups["quoted"].Value : cell.Groups["plain"].Value);

    private static IEnumerable<string> Addresses(string text) => Address().Matches(text).Select(found => found.Value.TrimEnd('.', ',', ')', ':')).Distinct();

    [GeneratedRegex("""(?<=^|,)(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^,"\n]*))(?=,|$)""", RegexOptions.Multiline)]
    private static partial Regex Cell();

    [GeneratedRegex("""https?://[^\s"\\;<>]+""")]
    private static partial Regex Address();

    // Entities of HTML (also as characters that they were read as: sub is the sign for a subset, lang an angle), tails of crawlers, sessions.
    [GeneratedRegex("&amp|&lt|&#|%E2%8A%82|%E2%8C%A9|[?&]mobile=|[?&]amp=|/\\(X\\(1\\)|;jsessionid|AspxAutoDetectCookieSupport", RegexOptions.IgnoreCase)]
    private static partial Regex Damaged();

    [GeneratedRegex("/tags?/|\\.tag$|-tag\\d+\\.|-ptag\\.|[?&](page|start)=\\d|[?]p=\\d{1,2}$|/p/\\d+$|/page/?\\d+$|/category/", RegexOptions.IgnoreCase)]
    private static partial Regex Listing();

    // In an open syllable with oa, oe or uy the mark stands on the first letter: hóa, khỏe, thúy. After q, u is no vowel: quý.
    [GeneratedRegex("(?<![qQ])(?:[oO][àáảãạèéẻẽẹ]|[uU][ỳýỷỹỵ])(?!\\p{L})")]
    private static partial Regex NewToneMark();
}
