using System.Buffers.Binary;
using System.Xml.Linq;
using BangGiao.Browser.Support;
using BangGiao.Integration.Records;
using BangGiao.Integration.Support;
using Microsoft.Playwright;

namespace BangGiao.Browser.Dashboard;

/// <summary>Charts are saved as files with their title, day and origin.</summary>
public sealed class PicturesTests : PageTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private RegistryApp _app = null!;

    public override async Task InitializeAsync()
    {
        _app = await RegistryApp.StartAsync();
        await _app.CreateAsync("countries", Some.Country("JP", en: "Japan"));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("en", 1280, "Hoàng Sa Archipelago", "Trường Sa Archipelago", "1 May 2020")]
    [InlineData("vi", 390, "Quần đảo Hoàng Sa", "Quần đảo Trường Sa", "01/05/2020")]
    [InlineData("ar", 1280, "هوانغ سا", "ترونغ سا", "1 مايو 2020")]
    public async Task The_map_of_Viet_Nam_is_saved_with_both_archipelagos_its_view_its_day_and_its_address(string language, int width, string first, string second, string day)
    {
        var page = await OpenAsync($"?lang={language}&asOf=2020-05-01", width);
        await page.Locator(".map .place-name").First.WaitForAsync();

        var (file, svg) = await SvgAsync(page, ".card-map");

        var texts = svg.Descendants(Svg + "text").Select(text => text.Value).ToList();
        Assert.EndsWith(".svg", file, StringComparison.Ordinal);
        Assert.Contains(texts, text => text.Contains(first, StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains(second, StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains(day, StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("asOf=2020-05-01", StringComparison.Ordinal));
        Assert.Contains(await page.Locator(".map-view").EvaluateAsync<string>("one => one.firstChild.data.split(' ')[0]"), string.Join(' ', texts), StringComparison.Ordinal);
        Assert.Equal(await page.Locator(".inset-title").AllTextContentsAsync(), texts.Where(text => text is "Europe" or "Caribbean" or "Châu Âu" or "Vùng Ca-ri-bê" or "أوروبا" or "منطقة البحر الكاريبي"));
        Assert.True(svg.Descendants(Svg + "path").Sum(path => ((string)path.Attribute("d")!).Length) > 20_000);
        StandsAlone(svg, await page.Locator(".card-map").GetAttributeAsync("aria-label"));
    }

    [Theory]
    [InlineData(".card-map", ColorScheme.Light)]
    [InlineData(".card-regions", ColorScheme.Dark)]
    [InlineData(".card-levels", ColorScheme.Light)]
    public async Task A_chart_is_saved_in_pixels_twice_as_large_as_drawn(string card, ColorScheme colors)
    {
        var page = await OpenAsync("?lang=en", 1280, colors);
        var (_, svg) = await SvgAsync(page, card);

        var bytes = await SavedAsync(page, card, "PNG");

        var size = (BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
        Assert.Equal((2 * (int)svg.Attribute("width")!, 2 * (int)svg.Attribute("height")!), size);
        var colours = await page.EvaluateAsync<int>(
            """
            async png => {
              const image = new Image();
              image.src = `data:image/png;base64,${png}`;
              await image.decode();
              const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
              canvas.drawImage(image, 0, 0);
              return new Set(new Uint32Array(canvas.getImageData(0, 0, image.width, image.height).data.buffer)).size;
            }
            """,
            Convert.ToBase64String(bytes));
        Assert.True(colours > 10, $"{colours} colours");
        StandsAlone(svg, null);
    }

    [Fact]
    public async Task A_chart_of_a_page_from_the_right_begins_at_the_right()
    {
        var page = await OpenAsync("?lang=ar", 1280);

        var (_, svg) = await SvgAsync(page, ".card-regions");

        var title = svg.Elements(Svg + "text").First();
        Assert.Equal(("rtl", (int)svg.Attribute("width")! - 16), ((string?)title.Attribute("direction"), (int)title.Attribute("x")!));
    }

    [Theory]
    [InlineData("en", "States")]
    [InlineData("vi", "Số quốc gia")]
    [InlineData("ar", "عدد الدول")]
    public async Task The_data_of_a_chart_is_saved_as_a_sheet_in_the_language_of_the_page(string language, string head)
    {
        var page = await OpenAsync($"?lang={language}", 1280);

        var csv = System.Text.Encoding.UTF8.GetString(await SavedAsync(page, ".card-levels", "CSV"));
        var sheets = await BangGiao.Integration.Records.Tables.Workbooks.ReadAsync(await SavedAsync(page, ".card-regions", "Excel"));
        var turns = System.Text.Encoding.UTF8.GetString(await SavedAsync(page, ".time", "CSV"));

        Assert.Contains(head, csv.Split("\r\n")[0], StringComparison.Ordinal);
        var rows = sheets[0]["rows"]!.Select(row => row.Select(cell => (string?)cell).ToList()).ToList();
        Assert.Equal(head, rows[0][2]);
        Assert.Equal(["1", "1"], rows[1].Skip(1));
        Assert.Equal(page.Url, rows[^1][0]);
        Assert.True(turns.Split("\r\n").Length > 1);
    }

    private async Task<IPage> OpenAsync(string path, int width, ColorScheme colors = ColorScheme.Light)
    {
        var opened = await DashboardPage.OpenAsync(Pages, _app, path, colors, width);
        await opened.RestAsync();
        return opened.Page;
    }

    private static async Task<(string File, XElement Svg)> SvgAsync(IPage page, string card)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => ChooseAsync(page, card, "SVG"));
        await using var file = File.OpenRead(await download.PathAsync());
        return (download.SuggestedFilename, XElement.Load(file));
    }

    private static async Task<byte[]> SavedAsync(IPage page, string card, string kind) =>
        await File.ReadAllBytesAsync(await (await page.RunAndWaitForDownloadAsync(() => ChooseAsync(page, card, kind))).PathAsync());

    private static async Task ChooseAsync(IPage page, string card, string kind)
    {
        // The card of the map has a second button, of the chart of its slider.
        await page.Locator($"{card} .save-picture").First.ClickAsync();
        await page.Locator($"{card} .save-panel").First.GetByRole(AriaRole.Button, new() { Name = kind }).ClickAsync();
    }

    // The picture has its title, and needs no other file, style or script.
    private static void StandsAlone(XElement svg, string? title)
    {
        Assert.NotEmpty((string)svg.Element(Svg + "title")!);
        if (title is not null)
            Assert.Equal(title, (string)svg.Element(Svg + "title")!);
        var attributes = svg.DescendantsAndSelf().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList();
        Assert.DoesNotContain(attributes, attribute => attribute.Name.LocalName is "href" or "src" or "class" or "style");
        Assert.DoesNotContain(attributes, attribute => attribute.Value.Contains("url(", StringComparison.Ordinal) && !attribute.Value.StartsWith("url('#", StringComparison.Ordinal));
        Assert.DoesNotContain(attributes, attribute => attribute.Value.Contains("var(", StringComparison.Ordinal) || attribute.Value.Contains("color(", StringComparison.Ordinal));
        Assert.DoesNotContain(svg.Descendants(), one => one.Name.LocalName is "script" or "style" or "foreignObject" or "image");
    }
}
