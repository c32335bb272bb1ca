namespace BangGiao.Values.Json;

/// <summary>A whole number that is never below zero.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CountAttribute : Attribute;

/// <summary>A member that is written as null when it has no value; others are left out then.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class WrittenAsNullAttribute : Attribute;

/// <summary>The format of a text.</summary>
/// <param name="name">A format of JSON Schema: <c>uri</c>, <c>uri-reference</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class TextFormatAttribute(string name) : Attribute
{
    /// <summary>The format's name.</summary>
    public string Name { get; } = name;
}

/// <summary>The most items of a list that is sent. One that was stored before there was a maximum may have more.</summary>
/// <param name="count">The number of items.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class MostItemsAttribute(int count) : Attribute
{
    /// <summary>The number of items.</summary>
    public int Count { get; } = count;
}
