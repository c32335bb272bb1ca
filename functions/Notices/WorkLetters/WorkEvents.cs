namespace BangGiao.Notices.WorkLetters;

/// <summary>The letters about work on records: the codes of the vocabulary <c>workLetter</c>. Nobody subscribes to them.</summary>
public static class WorkEvents
{
    /// <summary>The name of the vocabulary.</summary>
    public const string Vocabulary = "workLetter";

    /// <summary>A comment mentions the person.</summary>
    public const string Mention = "comment.mention";

    /// <summary>A comment answers one of the person's.</summary>
    public const string Reply = "comment.reply";

    /// <summary>A record was assigned to the person.</summary>
    public const string Assignment = "record.assigned";

    /// <summary>All letters.</summary>
    public static IReadOnlyList<string> All { get; } = [Mention, Reply, Assignment];
}
