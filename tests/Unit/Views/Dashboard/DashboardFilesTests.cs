using BangGiao.Web.Http;

namespace BangGiao.Unit.Views.Dashboard;

/// <summary>The dashboard's files as they were built into the app.</summary>
public class DashboardFilesTests
{
    private const int MostBytesOfScript = 250_000;

    private static readonly StaticFiles Files = new(typeof(App).Assembly, "dashboard/");

    [Fact]
    public void All_scripts_together_are_small_when_they_are_compressed()
    {
        var scripts = Files.Names.Where(name => name.EndsWith(".js", StringComparison.Ordinal)).Select(name => Files.Find(name)!.Bytes("br").Length).ToList();

        Assert.NotEmpty(scripts);
        Assert.InRange(scripts.Sum(), 1, MostBytesOfScript);
    }

    [Fact]
    public void Every_file_is_there_as_it_is_and_in_both_codings() => Assert.All(Files.Names, name =>
    {
        var file = Files.Find(name)!;
        Assert.True(file.Bytes("br").Length <= file.Bytes("").Length, name);
        Assert.True(file.Bytes("gzip").Length <= file.Bytes("").Length, name);
    });

    [Theory]
    [InlineData("index.html", "text/html; charset=utf-8")]
    [InlineData(".js", "text/javascript; charset=utf-8")]
    [InlineData(".css", "text/css; charset=utf-8")]
    [InlineData(".json", "application/json; charset=utf-8")]
    [InlineData(".svg", "image/svg+xml")]
    public void A_file_says_its_type(string ending, string type) =>
        Assert.Equal(type, Files.Find(Files.Names.First(name => name.EndsWith(ending, StringComparison.Ordinal)))!.MediaType);

    [Fact]
    public void The_page_has_no_script_or_style_within_it()
    {
        var page = System.Text.Encoding.UTF8.GetString(Files.Find("index.html")!.Bytes(""));

        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]*src=)", page);
    }
}
