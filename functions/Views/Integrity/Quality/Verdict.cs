using BangGiao.Registry.Snapshots;
using BangGiao.Values.Json;

namespace BangGiao.Views.Integrity.Quality;

/// <summary>The judgement of a rule about a record.</summary>
/// <param name="Record">The record.</param>
/// <param name="Fault">What it lacks; null when it is good.</param>
internal readonly record struct Verdict(RecordKey Record, FieldError? Fault);
