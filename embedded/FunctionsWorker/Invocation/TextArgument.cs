using System.Reflection;
using System.Text.Json;

namespace Microsoft.Azure.Functions.Worker.Invocation;

/// <summary>Reads one parameter of a type that text converts to.</summary>
internal sealed class TextArgument<T>
{
    private readonly string _name;
    private readonly Func<string, T> _convert;
    private readonly bool _mayBeMissing;
    private readonly T? _whenMissing;

    public TextArgument(ParameterInfo parameter, Func<string, T> convert)
    {
        _name = parameter.Name!;
        _convert = convert;
        _mayBeMissing = parameter.HasDefaultValue || default(T) is null;
        _whenMissing = parameter is { HasDefaultValue: true, DefaultValue: T value } ? value : default;
    }

    public T? Read(WorkerFunctionContext context)
    {
        var text = RequestText.Find(context.HttpContext!.Request, _name);
        if (text is not null)
            return Convert(text);
        return _mayBeMissing
            ? _whenMissing
            : throw new FunctionInputConverterException($"The request has no value for the parameter '{_name}'.");
    }

    private T Convert(string text)
    {
        try
        {
            return _convert(text);
        }
        catch (Exception e) when (e is FormatException or JsonException or OverflowException)
        {
            throw new FunctionInputConverterException($"The value of the parameter '{_name}' is not a {typeof(T).Name}.", e);
        }
    }
}
