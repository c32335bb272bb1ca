namespace BangGiao.Treaties.Agreements;

/// <summary>The law that an agreement is under.</summary>
public enum AgreementRegime
{
    /// <summary>The Law on Treaties, 108/2016/QH13.</summary>
    Treaty,

    /// <summary>The Law on International Agreements, 70/2020/QH14.</summary>
    InternationalAgreement,
}

/// <summary>Tells which law an agreement is under.</summary>
public static class AgreementRegimes
{
    /// <summary>
    /// The recorded law. Without one: an agreement of a ministry or locality is under the Law on International Agreements, because treaties
    /// are concluded in the name of the State or the Government; otherwise a treaty, an agreement (<c>hiệp định</c>) and a protocol are
    /// under the Law on Treaties, and a memorandum and a programme, whose names Law 70/2020 art. 6 lists, are under the other. For a joint
    /// statement and other texts an officer has to decide: null.
    /// </summary>
    public static AgreementRegime? Of(Agreement agreement)
    {
        ArgumentNullException.ThrowIfNull(agreement);
        if (agreement.Regime is { } recorded)
            return recorded;
        if (agreement.Level is AgreementLevel.Ministry or AgreementLevel.Locality)
            return AgreementRegime.InternationalAgreement;
        return agreement.Type switch
        {
            AgreementType.Treaty or AgreementType.Agreement or AgreementType.Protocol => AgreementRegime.Treaty,
            AgreementType.Memorandum or AgreementType.Programme => AgreementRegime.InternationalAgreement,
            AgreementType.JointStatement or AgreementType.Other => null,
        };
    }
}
