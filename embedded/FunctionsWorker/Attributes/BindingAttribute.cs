namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>The root of all attributes that tie a parameter or a result to something outside the function.</summary>
public abstract class BindingAttribute : Attribute;
