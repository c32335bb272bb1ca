using BangGiao.Values.Dates;

namespace BangGiao.Treaties.Agreements;

/// <summary>Computes the status of an agreement on a day from its recorded status and its dates.</summary>
public static class StandingRules
{
    /// <summary>The status and terms on a day. A month or a year counts from its first day; the end of a term counts to the last.</summary>
    public static Standing On(Agreement agreement, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        var end = AgreementTerm.EndOn(agreement, day);
        var status = StatusOn(agreement, end, day);
        var binds = status is StandingStatus.Signed or StandingStatus.Ratified or StandingStatus.InForce or StandingStatus.Suspended;
        return new()
        {
            Status = status,
            Since = Since(agreement, status, end),
            InForceOn = agreement.InForceOn,
            ExpiresOn = status is StandingStatus.Negotiating or StandingStatus.Unknown ? null : end,
            NoticeBy = binds ? AgreementTerm.NoticeBy(agreement, end) : null,
            DaysToExpiry = binds ? end?.DayNumber - day.DayNumber : null,
            NextReviewOn = binds ? AgreementTerm.NextReviewOn(agreement, day) : null,
        };
    }

    /// <summary>
    /// Whether the dates contradict the recorded status: it has entered into force or its term has ended, but the status was not updated.
    /// </summary>
    public static bool IsStale(Agreement agreement, DateOnly day) => IsStale(agreement, On(agreement, day));

    /// <summary>Whether a status on a day contradicts the recorded status.</summary>
    public static bool IsStale(Agreement agreement, Standing standing)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        ArgumentNullException.ThrowIfNull(standing);
        return standing.Status != StandingStatus.Unknown && standing.Status != AsRecorded(agreement.Status);
    }

    /// <summary>The days on which the status can change.</summary>
    public static IEnumerable<DateOnly> TurningDays(Agreement agreement, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        if (agreement.SignedOn is { } signed)
            yield return signed.First;
        if (agreement.InForceOn is { } inForce)
            yield return inForce.First;
        if (AgreementTerm.EndOn(agreement, day) is { } end && end < DateOnly.MaxValue)
            yield return end.AddDays(1);
    }

    /// <summary>The recorded status as the status on a day.</summary>
    public static StandingStatus AsRecorded(AgreementStatus status) => status switch
    {
        AgreementStatus.Negotiating => StandingStatus.Negotiating,
        AgreementStatus.Signed => StandingStatus.Signed,
        AgreementStatus.Ratified => StandingStatus.Ratified,
        AgreementStatus.InForce => StandingStatus.InForce,
        AgreementStatus.Suspended => StandingStatus.Suspended,
        AgreementStatus.Expired => StandingStatus.Expired,
        AgreementStatus.Terminated => StandingStatus.Terminated,
    };

    private static StandingStatus StatusOn(Agreement agreement, DateOnly? end, DateOnly day)
    {
        var (signed, inForce) = (agreement.SignedOn?.First, agreement.InForceOn?.First);
        if (day < signed)
            return agreement.Status == AgreementStatus.Negotiating ? StandingStatus.Negotiating : StandingStatus.Unknown;
        if (day < inForce)
            return BeforeForce(agreement, isSigned: signed is not null);
        // Negotiations have no term, even if the draft has an end date.
        var hasTerm = agreement.Status != AgreementStatus.Negotiating || signed is not null || inForce is not null;
        if (day > end && hasTerm)
            return agreement.Status == AgreementStatus.Terminated || agreement.DenouncedFrom is not null ? StandingStatus.Terminated : StandingStatus.Expired;
        return agreement.Status switch
        {
            AgreementStatus.Negotiating or AgreementStatus.Signed or AgreementStatus.Ratified when inForce is not null => StandingStatus.InForce,
            AgreementStatus.Negotiating when signed is not null => StandingStatus.Signed,
            AgreementStatus.Expired or AgreementStatus.Terminated when end is not null => StandingStatus.InForce,
            var recorded => AsRecorded(recorded),
        };
    }

    private static StandingStatus BeforeForce(Agreement agreement, bool isSigned) => agreement.Status switch
    {
        AgreementStatus.Ratified => StandingStatus.Ratified,
        AgreementStatus.Signed => StandingStatus.Signed,
        AgreementStatus.Negotiating when !isSigned => StandingStatus.Negotiating,
        _ => isSigned ? StandingStatus.Signed : StandingStatus.Unknown,
    };

    private static PartialDate? Since(Agreement agreement, StandingStatus status, DateOnly? end) => status switch
    {
        StandingStatus.Signed => agreement.SignedOn,
        StandingStatus.InForce => agreement.InForceOn,
        StandingStatus.Expired or StandingStatus.Terminated => DateOfEnd(agreement, end),
        _ => null,
    };

    private static PartialDate? DateOfEnd(Agreement agreement, DateOnly? end)
    {
        var isImprecise = AgreementTerm.IsRecordedAsEnded(agreement) && agreement.ExpiresOn is { Precision: not DatePrecision.Day };
        return isImprecise ? agreement.ExpiresOn : end is { } last ? PartialDate.From(last.AddDays(1)) : null;
    }
}
