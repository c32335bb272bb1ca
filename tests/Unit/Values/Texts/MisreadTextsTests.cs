using System.Text;
using BangGiao.Values.Texts;

namespace BangGiao.Unit.Values.Texts;

public sealed class MisreadTextsTests
{
    [Theory]
    [InlineData("Viá»‡t Nam")]
    [InlineData("PhÃ¡p")]
    [InlineData("Quan há»‡ Ä‘á»‘i tÃ¡c")]
    [InlineData("Ø§Ù„ÙŠØ§Ø¨Ø§Ù†")]
    [InlineData("Cote dâ€™Ivoire")]
    [InlineData("LÃª")]
    [InlineData("Æ°")]
    public void Text_in_UTF_8_that_was_read_in_another_encoding_is_named_with_what_was_meant(string text)
    {
        Assert.StartsWith("was written in UTF-8 and read in another encoding: it shows ", MisreadTexts.Fault(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ViÖt Nam", "việt")]
    [InlineData("Céng hoµ x· héi chñ nghÜa ViÖt Nam", "hoà")]
    [InlineData("Bé Ngo¹i giao", "ngoại")]
    [InlineData("§¹i sø qu¸n", "quán")]
    public void Text_of_the_fonts_with_dot_Vn_is_named(string text, string meant)
    {
        var fault = MisreadTexts.Fault(text);

        Assert.Contains("TCVN3", fault, StringComparison.Ordinal);
        Assert.Contains(meant, fault, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Vieät Nam", "việt")]
    [InlineData("Coäng hoøa xaõ hoäi", "cộng")]
    [InlineData("Ñaïi söù quaùn", "sứ")]
    public void Text_of_VNI_fonts_is_named(string text, string meant)
    {
        var fault = MisreadTexts.Fault(text);

        Assert.Contains("VNI", fault, StringComparison.Ordinal);
        Assert.Contains(meant, fault, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Noël à Israël, Curaçao, Côte d’Ivoire, São Tomé")]
    [InlineData("Münster, Malmö, Ærø, Łódź, coöperatie, naïve, Thaïlande, Haïti, Caïn")]
    [InlineData("Việt Nam, Hà Nội, Đại sứ quán, Hoà Bình, Quý")]
    [InlineData("اليابان والمملكة المتحدة")]
    [InlineData("© 2026 «Nhân Dân» ® 5 µg ± 1 °C")]
    [InlineData("Ü, Ä, é, É. Š")]
    [InlineData("RENÉ’S PLAN")]
    [InlineData("LIBERTÉ\u00A0: accord")]
    public void Text_that_was_meant_so_is_left_alone(string text)
    {
        Assert.Null(MisreadTexts.Fault(text));
    }

    [Fact]
    public void No_text_of_the_reference_data_is_named()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository(), "data"), "*.csv"))
            Assert.All(File.ReadAllText(file, Encoding.UTF8).Split(',', '\n'), cell => Assert.Null(MisreadTexts.Fault(cell)));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BangGiao.slnx")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run below the repository.");
        return folder.FullName;
    }
}
