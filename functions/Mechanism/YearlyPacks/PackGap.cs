namespace BangGiao.Mechanism.YearlyPacks;

/// <summary>What can be missing in a row of a yearly pack.</summary>
public enum PackGap
{
    /// <summary>It is not decided which law the text is under.</summary>
    Regime,

    /// <summary>In whose name it is concluded.</summary>
    Level,

    /// <summary>The partner.</summary>
    Partner,

    /// <summary>The field of cooperation: a tag.</summary>
    Field,

    /// <summary>The day of signing.</summary>
    SigningDay,

    /// <summary>The place of signing.</summary>
    SigningPlace,

    /// <summary>The signatories.</summary>
    Signatory,

    /// <summary>Any step before signing.</summary>
    Step,

    /// <summary>An opinion that was asked and has not arrived.</summary>
    Opinion,

    /// <summary>The implementation plan.</summary>
    ImplementationPlan,

    /// <summary>Any commitment that says how the text is carried out.</summary>
    Commitment,

    /// <summary>The day by which a commitment is due.</summary>
    DueDay,

    /// <summary>The report on a commitment in the last review cycle.</summary>
    Report,

    /// <summary>A duty by law that is overdue.</summary>
    OverdueDuty,

    /// <summary>The last day of a conference or delegation.</summary>
    EndDay,

    /// <summary>The place of a conference or delegation.</summary>
    Place,

    /// <summary>The outcome of a conference or delegation.</summary>
    Outcome,

    /// <summary>That a conference or delegation took place: its day has passed and it is still recorded as planned or confirmed.</summary>
    Held,

    /// <summary>Whether a delegation goes abroad or comes from abroad.</summary>
    Direction,

    /// <summary>The head of a delegation.</summary>
    Head,

    /// <summary>That a delegation abroad has reported its result.</summary>
    ResultReport,
}

/// <summary>The sections of the parts of a yearly pack.</summary>
public enum PackSection
{
    /// <summary>A text before signing.</summary>
    Preparing,

    /// <summary>A text signed in the year.</summary>
    Signed,

    /// <summary>A text signed earlier, which is carried out or ended in the year.</summary>
    CarriedOut,

    /// <summary>A text to be carried out in the year after.</summary>
    ToCarryOut,

    /// <summary>A commitment in such a text.</summary>
    Commitment,

    /// <summary>A duty by law concerning such a text.</summary>
    Duty,

    /// <summary>A conference.</summary>
    Conference,

    /// <summary>A delegation abroad.</summary>
    Outgoing,

    /// <summary>A delegation from abroad.</summary>
    Incoming,

    /// <summary>A delegation of which it is not recorded whether it goes or comes.</summary>
    Undirected,
}
