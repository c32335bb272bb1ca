namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>The root of the attributes that say what starts a function. Each function has exactly one.</summary>
public abstract class TriggerBindingAttribute : BindingAttribute;
