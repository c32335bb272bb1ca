namespace BangGiao.Notices.People;

/// <summary>The people who may see a record and take part in the work on it.</summary>
/// <param name="Items">The people by name.</param>
/// <param name="HasMore">Whether there are more.</param>
public sealed record ColleaguesAnswer(IReadOnlyList<Colleague> Items, bool HasMore);

/// <summary>A person who can be mentioned, and to whom the record can be assigned.</summary>
/// <param name="Name">The name under which the person's changes are logged.</param>
public sealed record Colleague(string Name);
