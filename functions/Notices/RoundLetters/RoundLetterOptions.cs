using System.Globalization;
using BangGiao.Notices.Subscriptions;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.RoundLetters;

/// <summary>The settings <c>RoundLetters__…</c>: invitations to report in a review cycle, and reminders.</summary>
public sealed class RoundLetterOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "RoundLetters";

    private const int MostDays = 90;
    private const int MostReminders = 10;

    /// <summary>Whether letters are sent. They also need a mail server, <c>Notifications__Smtp__Host</c>. Default true.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The days before the last day on which the focal point is reminded, separated by semicolons; at most ten, 0 to 90. Default 14;7.</summary>
    public string FocalPointDays { get; set; } = "14;7";

    /// <summary>The days before the last day on which the deputy is reminded. Default 3.</summary>
    public string DeputyDays { get; set; } = "3";

    /// <summary>The days before the last day on which the superior is reminded; 0 is the last day itself. Default 0.</summary>
    public string SuperiorDays { get; set; } = "0";

    /// <summary>The days after the last day on which the chair gets the list of missing reports, 1 to 90. Default 1.</summary>
    public string ChairDays { get; set; } = "1";

    /// <summary>The mail address that gets the lists for the chair. Without it they are in the answers of the API only.</summary>
    public string? Chair { get; set; }

    /// <summary>The language of the lists for the chair, and of letters to agencies that name none. Default vi.</summary>
    public string Language { get; set; } = "vi";

    /// <summary>Whether invitations and reminders have the form to fill in as an attachment. Default false: the form is at GET /reviewCycles/{id}/form, and letters have links to the page where one reports, the agency's list and the round.</summary>
    public bool AttachForms { get; set; }

    /// <summary>The language of letters where an agency names none.</summary>
    internal Language UsualLanguage => LanguageTags.TryParse(Language, out var language) ? language : Values.Languages.Language.Vi;

    /// <summary>The days of a setting, largest first.</summary>
    internal static IReadOnlyList<int> DaysOf(string text) => TryRead(text, 0, out var days) ? days : [];

    /// <summary>One sentence for each invalid setting.</summary>
    public IEnumerable<string> Faults()
    {
        foreach (var (name, text, least) in new[] { (nameof(FocalPointDays), FocalPointDays, 0), (nameof(DeputyDays), DeputyDays, 0), (nameof(SuperiorDays), SuperiorDays, 0), (nameof(ChairDays), ChairDays, 1) })
        {
            if (!TryRead(text, least, out _))
                yield return $"{Section}:{name} must be at most {MostReminders} numbers of days from {least} to {MostDays}, separated by semicolons.";
        }
        if (Chair is { Length: > 0 } chair && SubscriptionTargets.Fault(Channel.Email, chair, SubscriptionPolicy.Strict) is { } fault)
            yield return $"{Section}:{nameof(Chair)} {fault}.";
        if (!LanguageTags.TryParse(Language, out _))
            yield return $"{Section}:{nameof(Language)} must be en, vi or ar.";
    }

    private static bool TryRead(string? text, int least, out IReadOnlyList<int> days)
    {
        var read = new SortedSet<int>();
        days = [];
        foreach (var part in (text ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < least || number > MostDays)
                return false;
            read.Add(number);
        }
        days = [.. read.Reverse()];
        return days.Count <= MostReminders;
    }
}
