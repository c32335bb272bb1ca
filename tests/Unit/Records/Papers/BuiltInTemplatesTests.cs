using BangGiao.Records.Papers;
using BangGiao.Unit.Values.Documents;
using BangGiao.Values.Documents.Templates;
using BangGiao.Values.Languages;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BangGiao.Unit.Records.Papers;

public class BuiltInTemplatesTests
{
    private static readonly IReadOnlyList<PaperKind> Kinds =
        [.. new ServiceCollection().AddRooms(new ConfigurationBuilder().Build()).BuildServiceProvider().GetServices<PaperKind>()];

    public static TheoryData<string, Language> Templates
    {
        get
        {
            var templates = new TheoryData<string, Language>();
            foreach (var kind in Kinds)
            {
                foreach (var language in LanguageTags.All)
                    templates.Add(kind.Name, language);
            }
            return templates;
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_has_no_faults_is_valid_and_has_the_same_bytes_whenever_it_is_made(string name, Language language)
    {
        var kind = Kinds.Single(kind => kind.Name == name);

        var bytes = kind.Default(language);

        Assert.Empty(new PaperTemplate(bytes, language).Faults(kind.Shape));
        using var file = new WordFile(bytes);
        Assert.Empty(file.Errors);
        Assert.Equal(bytes, kind.Default(language));
    }
}
