using System.Text;
using System.Text.RegularExpressions;
using BangGiao.Web.Http;

namespace BangGiao.Unit.Views.Dashboard;

/// <summary>The dashboard's files as they were built into the app.</summary>
public partial class DashboardFilesTests
{
    private const int MostBytesOfScript = 250_000;
    private const int MostBytesOfFirstScripts = 80_000;

    private static readonly StaticFiles FirstViews = new(typeof(App).Assembly, "first-view/");
    private static readonly StaticFiles Files = new(typeof(App).Assembly, "dashboard/");

    [Fact]
    public void All_scripts_together_are_small_when_they_are_compressed()
    {
        var scripts = Files.Names.Where(name => name.EndsWith(".js", StringComparison.Ordinal)).Select(name => Files.Find(name)!.Bytes("br").Length).ToList();

        Assert.NotEmpty(scripts);
        Assert.InRange(scripts.Sum(), 1, MostBytesOfScript);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ar")]
    public void The_scripts_that_the_overview_waits_for_are_small(string language)
    {
        var page = FirstView(language);
        var scripts = Script().Matches(page).Select(script => Files.Find(script.Groups[1].Value)!.Bytes("br").Length).ToList();

        Assert.True(scripts.Count >= 4, page);
        Assert.InRange(scripts.Sum(), 1, MostBytesOfFirstScripts);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("vi")]
    [InlineData("ar")]
    public void The_page_with_figures_has_a_gap_for_each_and_nothing_that_its_policy_forbids(string language)
    {
        var page = FirstView(language);

        Assert.All(["{{relations}}", "{{frameworks}}", "{{missions}}", "{{overdue}}", "{{path}}", "{{summary}}"], gap => Assert.Equal(2, page.Split(gap).Length));
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.Equal(["<script type=\"application/json\" id=\"summary\" data-path=\"{{path}}\">"], InlineScript().Matches(page).Select(script => script.Value));
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
        var page = Encoding.UTF8.GetString(Files.Find("index.html")!.Bytes(""));

        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script(?![^>]*src=)", page);
    }

    private static string FirstView(string language) => Encoding.UTF8.GetString(FirstViews.Find($"{language}.html")!.Bytes(""));

    [GeneratedRegex("\"/dashboard/(assets/[^\"]+\\.js)\"")]
    private static partial Regex Script();

    [GeneratedRegex("<script(?![^>]*src=)[^>]*>")]
    private static partial Regex InlineScript();
}
