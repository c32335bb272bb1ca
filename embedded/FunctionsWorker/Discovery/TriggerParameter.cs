using System.Reflection;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker.Discovery;

internal sealed record TriggerParameter(ParameterInfo Parameter, TriggerBindingAttribute Trigger);
