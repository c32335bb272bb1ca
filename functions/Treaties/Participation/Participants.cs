using BangGiao.Values.Languages;

namespace BangGiao.Treaties.Participation;

/// <summary>Tells the participants of an agreement apart.</summary>
public static class Participants
{
    private const string OfAgency = "agency:";

    /// <summary>The key of the participant that acted: <c>FR</c>, <c>agency:min-moit</c>, or <c>FR:</c> and the folded name of a body.</summary>
    public static string KeyOf(ParticipantAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (action.AgencyId is { } agency)
            return OfAgency + agency;
        var state = action.CountryId ?? "";
        return action.ParticipantName?.All.FirstOrDefault() is { } name ? $"{state}:{TextFolding.Fold(name)}" : state;
    }
}
