using BangGiao.Mechanism.Kpis;
using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Events;
using BangGiao.Records.Codes;
using BangGiao.Records.Collections;
using BangGiao.Values.Languages;
using BangGiao.Views.Integrity.Checks;
using BangGiao.Views.Integrity.Quality;

namespace BangGiao.Unit.Records.Codes;

public class VocabulariesTests
{
    private static readonly Vocabularies Book = new(
        Registries.Collections,
        new ListedVocabulary(OccasionEvents.Vocabulary, typeof(string), OccasionEvents.Codes), new AnniversaryClasses(AnniversaryRules.Default),
        new Vocabulary("kpi", typeof(Kpi)), new Vocabulary("checkStatus", typeof(CheckStatus)), new Vocabulary("qualityDimension", typeof(QualityDimension)));

    public static TheoryData<string> Vocabularies => new(Book.All.Select(vocabulary => vocabulary.Name));

    [Theory]
    [MemberData(nameof(Vocabularies))]
    public void Every_code_has_a_label_in_every_language(string vocabulary)
    {
        foreach (var (code, label) in Book.LabelsOf(vocabulary))
            Assert.All(LanguageTags.All, language => Assert.False(string.IsNullOrWhiteSpace(label.Exactly(language)), $"{code} has no label in {language}."));
    }

    [Theory]
    [MemberData(nameof(Vocabularies))]
    public void No_two_codes_of_a_vocabulary_have_the_same_label(string vocabulary) => Assert.All(LanguageTags.All, language =>
    {
        var labels = Book.LabelsOf(vocabulary).Values.Select(label => label.In(language)).ToList();
        Assert.Equal(labels.Distinct(), labels);
    });

    [Fact]
    public void Vocabularies_have_names_of_their_own() =>
        Assert.Equal(Book.All.Select(vocabulary => vocabulary.Name).Distinct(), Book.All.Select(vocabulary => vocabulary.Name));

    [Fact]
    public void Every_enum_of_a_record_is_a_vocabulary()
    {
        var known = Book.All.Select(vocabulary => vocabulary.Codes).ToHashSet();

        var used = Registries.Collections.All
            .SelectMany(collection => collection.StoredFields.Fields.Concat(collection.DerivedFields.Fields))
            .Where(field => field.ClrType.IsEnum)
            .Select(field => field.ClrType);

        Assert.Empty(used.Except(known));
    }

    [Fact]
    public void Levels_stand_low_to_high() => Assert.Equal(
        ["comprehensive", "strategic", "comprehensive_strategic", "special", "sectoral_strategic"], Book.LabelsOf("partnershipLevel").Keys);

    [Fact]
    public void A_level_that_the_profile_has_no_longer_is_its_own_label()
    {
        Assert.Equal("legation", Book.Label("partnershipLevel", "legation").En);
        Assert.Throws<KeyNotFoundException>(() => Book.Label("missionType", "legation"));
    }
}
