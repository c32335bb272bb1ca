using BangGiao.Values.Languages;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BangGiao.Values.Documents;

/// <summary>The numbers of headings and the marks of lists: I., II. and - in Vietnamese (Decree 30/2020, appendix I), 1., 2. and • in the others.</summary>
internal static class WordNumbering
{
    public static Numbering Of(Language language)
    {
        var isDecree = language == Language.Vi;
        return new(
            new AbstractNum(
                new MultiLevelType { Val = MultiLevelValues.Multilevel },
                new Level(
                    new StartNumberingValue { Val = 1 },
                    new NumberingFormat { Val = isDecree ? NumberFormatValues.UpperRoman : NumberFormatValues.Decimal },
                    new ParagraphStyleIdInLevel { Val = WordStyles.Heading1 },
                    new LevelSuffix { Val = isDecree ? LevelSuffixValues.Space : LevelSuffixValues.Tab },
                    new LevelText { Val = "%1." },
                    new LevelJustification { Val = LevelJustificationValues.Left })
                { LevelIndex = 0 })
            { AbstractNumberId = WordStyles.HeadingNumbers },
            new AbstractNum(
                new MultiLevelType { Val = MultiLevelValues.SingleLevel },
                new Level(
                    new StartNumberingValue { Val = 1 },
                    new NumberingFormat { Val = NumberFormatValues.Bullet },
                    new ParagraphStyleIdInLevel { Val = WordStyles.ListBullet },
                    new LevelSuffix { Val = isDecree ? LevelSuffixValues.Space : LevelSuffixValues.Tab },
                    new LevelText { Val = isDecree ? "-" : "•" },
                    new LevelJustification { Val = LevelJustificationValues.Left })
                { LevelIndex = 0 })
            { AbstractNumberId = WordStyles.BulletMarks },
            new NumberingInstance(new AbstractNumId { Val = WordStyles.HeadingNumbers }) { NumberID = WordStyles.HeadingNumbers },
            new NumberingInstance(new AbstractNumId { Val = WordStyles.BulletMarks }) { NumberID = WordStyles.BulletMarks });
    }
}
