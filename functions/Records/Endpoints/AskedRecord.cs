using BangGiao.Records.Visibility;
using BangGiao.Registry.Snapshots;
using BangGiao.Values.Languages;

namespace BangGiao.Records.Endpoints;

/// <summary>The record that a GET is about.</summary>
/// <param name="Record">The record as the view has it.</param>
/// <param name="View">The view that is answered from.</param>
/// <param name="Language">The language of the answer's texts.</param>
/// <param name="AsOf">The requested day; null when the request has none, and the view is of the current day.</param>
public sealed record AskedRecord(StoredRecord Record, RegistryView View, Language Language, DateOnly? AsOf);
