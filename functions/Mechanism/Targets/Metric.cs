using BangGiao.Records.Visibility;

namespace BangGiao.Mechanism.Targets;

/// <summary>A figure that the registry makes of itself, as of a view's day and of what the view sees.</summary>
/// <param name="Name">Its name, which targets give.</param>
/// <param name="ValueOf">Computes it; null where there is nothing to make it of.</param>
public sealed record Metric(string Name, Func<RegistryView, decimal?> ValueOf);
