namespace BangGiao.Mechanism.AgencyForms;

/// <summary>The columns of an agency's form, in their order.</summary>
internal enum FormColumn
{
    /// <summary>The id of the commitment. Locked.</summary>
    Id,

    /// <summary>The commitment's title. Locked.</summary>
    Title,

    /// <summary>When it is due. Locked.</summary>
    Due,

    /// <summary>The agency's latest report. Locked.</summary>
    Latest,

    /// <summary>The status.</summary>
    Status,

    /// <summary>The progress in percent.</summary>
    Progress,

    /// <summary>The day that the report describes.</summary>
    On,

    /// <summary>The work done.</summary>
    Note,

    /// <summary>The kind of the obstacle.</summary>
    ObstacleKind,

    /// <summary>The level that can settle it.</summary>
    ObstacleLevel,

    /// <summary>What the obstacle is.</summary>
    ObstacleText,

    /// <summary>The proposal.</summary>
    Proposal,

    /// <summary>The next step.</summary>
    NextStep,

    /// <summary>By when it will be done.</summary>
    NextStepOn,

    /// <summary>The evidence.</summary>
    Evidence,

    /// <summary>Which form it is: the ids of review cycle and agency. Hidden.</summary>
    Form,

    /// <summary>The version of the registry that the form was made from. Hidden.</summary>
    Version,
}

/// <summary>What is known of the columns.</summary>
internal static class FormColumns
{
    /// <summary>The columns that the agency fills in.</summary>
    public static IReadOnlyList<FormColumn> OfEntries { get; } = [.. Enum.GetValues<FormColumn>().Where(column => column is >= FormColumn.Status and <= FormColumn.Evidence)];

    /// <summary>The path of a column's field in the claim; null for columns that are no part of one.</summary>
    public static string? FieldOf(FormColumn column) => column switch
    {
        FormColumn.Status => "status",
        FormColumn.Progress => "progress",
        FormColumn.On => "on",
        FormColumn.Note => "note",
        FormColumn.ObstacleKind => "obstacles.0.kind",
        FormColumn.ObstacleLevel => "obstacles.0.level",
        FormColumn.ObstacleText => "obstacles.0.text",
        FormColumn.Proposal => "proposal",
        FormColumn.NextStep => "nextStep.text",
        FormColumn.NextStepOn => "nextStep.dueOn",
        FormColumn.Evidence => "evidence",
        _ => null,
    };

    /// <summary>The column of an error's path in the claim; that of the id for other errors.</summary>
    public static FormColumn Of(string path)
    {
        foreach (var column in OfEntries)
        {
            var field = FieldOf(column)!;
            if (path == field || path.StartsWith(field + ".", StringComparison.Ordinal))
                return column;
        }
        return FormColumn.Id;
    }
}
