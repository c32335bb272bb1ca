namespace BangGiao.Notices.Notifications;

/// <summary>The role of the addressee of a letter.</summary>
public enum AddresseeRole
{
    /// <summary>The agency's focal point.</summary>
    FocalPoint,

    /// <summary>The focal point's deputy.</summary>
    Deputy,

    /// <summary>The focal point's superior.</summary>
    Superior,

    /// <summary>The chair of the review, at the ministry.</summary>
    Chair,

    /// <summary>The person who answers for an API key.</summary>
    KeyOwner,

    /// <summary>Somebody who was mentioned or answered in a comment, or to whom a record was given.</summary>
    Colleague,
}
