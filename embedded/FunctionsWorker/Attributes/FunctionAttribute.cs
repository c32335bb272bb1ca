namespace Microsoft.Azure.Functions.Worker;

/// <summary>Makes a public method a function. The name is the function's identity for routes, timers' state and settings.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute : Attribute
{
    /// <summary>Names the function: a letter, then up to 127 letters, digits, <c>_</c> or <c>-</c>; unique in the app.</summary>
    public FunctionAttribute(string name) => Name = name;

    /// <summary>The function's name; compared without regard to case.</summary>
    public string Name { get; }
}
