namespace BangGiao.Notices.People;

/// <summary>Those who may see a record and take part in the work on it.</summary>
/// <param name="Items">The people by name.</param>
/// <param name="HasMore">Whether there are more.</param>
public sealed record ColleaguesAnswer(IReadOnlyList<Colleague> Items, bool HasMore);

/// <summary>Somebody who can be mentioned, and to whom the record can be given.</summary>
/// <param name="Name">The name under which his or her changes are logged.</param>
public sealed record Colleague(string Name);
