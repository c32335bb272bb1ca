using System.Globalization;
using BangGiao.Mechanism.Commitments;
using BangGiao.Records.Codes;
using BangGiao.Values.Dates;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;
using BangGiao.Values.Tables;

namespace BangGiao.Mechanism.AgencyForms;

/// <summary>Reads the entries of a row as a claim, and collects what is wrong with its cells.</summary>
internal sealed class FormEntries(FormFile file, FormFileRow row, Vocabularies vocabularies)
{
    // A form says in which order day and month are written, so a text is read in that order.
    private static readonly DateColumns Days = new(DateOrder.Dmy);

    private readonly List<FormFault> _faults = [];

    /// <summary>The errors.</summary>
    public IReadOnlyList<FormFault> Faults => _faults;

    /// <summary>The claim; null when a cell is wrong.</summary>
    public SentReview? Read(Commitment commitment)
    {
        var status = Code<CommitmentStatus>(FormColumn.Status, "commitmentStatus");
        if (!row.Has(FormColumn.Status))
            Fault(FormColumn.Status, "is empty; a report needs the status");
        var sent = new SentReview
        {
            Status = status,
            Progress = Progress(),
            On = Day(FormColumn.On),
            Note = row.Has(FormColumn.Note) ? row.Text(FormColumn.Note) : null,
            Obstacles = Obstacle() is { } obstacle ? [obstacle] : [],
            Proposal = OneLine(FormColumn.Proposal),
            NextStep = NextStep(),
            Evidence = [.. Evidence(commitment)],
        };
        return _faults.Count == 0 ? sent : null;
    }

    private Obstacle? Obstacle()
    {
        if (!IsWhole(FormColumn.ObstacleKind, FormColumn.ObstacleLevel, FormColumn.ObstacleText))
            return null;
        return new()
        {
            Kind = Code<ObstacleKind>(FormColumn.ObstacleKind, "obstacleKind"),
            Level = Code<SettlementLevel>(FormColumn.ObstacleLevel, "settlementLevel"),
            Text = OneLine(FormColumn.ObstacleText)!,
        };
    }

    private NextStep? NextStep() => IsWhole(FormColumn.NextStep, FormColumn.NextStepOn) && Day(FormColumn.NextStepOn) is { } day
        ? new() { Text = OneLine(FormColumn.NextStep)!, DueOn = day }
        : null;

    // Cells that are meaningful only together.
    private bool IsWhole(params IReadOnlyList<FormColumn> columns)
    {
        var missing = columns.Where(column => !row.Has(column)).ToList();
        if (missing.Count < columns.Count)
        {
            foreach (var column in missing)
                Fault(column, $"is empty; it is needed with {string.Join(" and ", columns.Where(row.Has).Select(given => file.AddressOf(given, row.Line)))}");
        }
        return missing.Count == 0;
    }

    private T Code<T>(FormColumn column, string vocabulary)
        where T : struct, Enum
    {
        if (!row.Has(column))
            return default;
        var given = TextFolding.Fold(row.Text(column));
        var labels = vocabularies.LabelsOf(vocabulary);
        var code = labels.FirstOrDefault(pair => pair.Key == given || LanguageTags.All.Any(language => TextFolding.Fold(pair.Value.In(language)) == given)).Key;
        if (CodeName.TryParse<T>(code, out var value))
            return value;
        Fault(column, $"is {NearestName.Quote(row.Text(column))}; choose one of {string.Join("; ", labels.Values.Select(label => label.In(file.Language)))}");
        return default;
    }

    private int? Progress()
    {
        if (!row.Has(FormColumn.Progress))
            return null;
        var text = CodeTexts.WithLatinDigits(row.Text(FormColumn.Progress)).TrimEnd('%', '٪').TrimEnd();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var progress) && progress <= 100)
            return progress;
        Fault(FormColumn.Progress, "must be a whole number from 0 to 100");
        return null;
    }

    private DateOnly? Day(FormColumn column)
    {
        if (!row.Has(column))
            return null;
        if (IsoDate.TryParse(Days.Read((int)column, row.Cells[column], out _), out var day))
            return day;
        Fault(column, "must be a day such as 31/12/2026 or 2026-12-31");
        return null;
    }

    private IEnumerable<Evidence> Evidence(Commitment commitment)
    {
        foreach (var line in row.Text(FormColumn.Evidence).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Contains("://", StringComparison.Ordinal))
                yield return new() { Url = line };
            else if (commitment.Attachments.LastOrDefault(file => file.Id == line || TextFolding.Fold(file.Name) == TextFolding.Fold(line)) is { } file)
                yield return new() { AttachmentId = file.Id };
            else
                Fault(FormColumn.Evidence, $"has {NearestName.Quote(line)}, which is neither a web address nor the name of a file of the commitment: one to a line; add files to the commitment first");
        }
    }

    // These fields have one line.
    private string? OneLine(FormColumn column) => row.Has(column)
        ? string.Join(' ', row.Text(column).Split(['\n', '\r', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        : null;

    private void Fault(FormColumn column, string detail) => _faults.Add(file.Fault(column, row.Line, detail));
}
