using BangGiao.Records.Collections;
using BangGiao.Values.Json;

namespace BangGiao.Treaties.Commendations;

/// <summary>The validation rules of commendations.</summary>
public static class CommendationRules
{
    /// <summary>The errors of a commendation.</summary>
    public static IEnumerable<FieldError> Faults(Commendation commendation)
    {
        ArgumentNullException.ThrowIfNull(commendation);
        var recipients = commendation.Recipients.Count == 0
            ? [new("/recipients", "must name at least one recipient: the department, or a person in it")]
            : CommonRules.ListFaults("/recipients", commendation.Recipients, CommonRules.NameLength);
        return CommonRules.LengthFaults("/title", commendation.Title, CommonRules.TitleLength)
            .Concat(CommonRules.LengthFaults("/awardedBy", commendation.AwardedBy, CommonRules.NameLength))
            .Concat(recipients)
            .Concat(CommonRules.LengthFaults("/basis", commendation.Basis, CommonRules.TextLength));
    }
}
