namespace BangGiao.Notices.RoundLetters;

/// <summary>The letters about a review cycle: the codes of the vocabulary <c>roundLetter</c>. Nobody subscribes to them.</summary>
public static class RoundEvents
{
    /// <summary>The name of the vocabulary.</summary>
    public const string Vocabulary = "roundLetter";

    /// <summary>The invitation to report; to the chair, the list of those who are invited.</summary>
    public const string Invitation = "reviewCycle.invitation";

    /// <summary>A reminder of missing reports before or on the last day.</summary>
    public const string Reminder = "reviewCycle.reminder";

    /// <summary>The list for the chair of agencies whose reports are missing after the last day.</summary>
    public const string Silence = "reviewCycle.silence";

    /// <summary>All letters.</summary>
    public static IReadOnlyList<string> All { get; } = [Invitation, Reminder, Silence];
}
