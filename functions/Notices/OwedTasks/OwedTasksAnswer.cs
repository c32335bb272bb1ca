using BangGiao.Notices.Anniversaries;
using BangGiao.Notices.Jubilees;
using BangGiao.Records.Model;
using BangGiao.Values.Json;
using BangGiao.Values.Languages;

namespace BangGiao.Notices.OwedTasks;

/// <summary>A page of the tasks for anniversaries that agencies have.</summary>
/// <param name="Items">The tasks, those due first first.</param>
/// <param name="Total">The number on all pages.</param>
/// <param name="AsOf">The day of the answer.</param>
/// <param name="Lang">The language of the texts.</param>
/// <param name="Dir">The direction in which they run.</param>
/// <param name="Version">The registry's version that the answer is of.</param>
/// <param name="Next">The next page; absent on the last one.</param>
public sealed record OwedTasksAnswer(
    IReadOnlyList<OwedTask> Items,
    [Count] int Total,
    DateOnly AsOf,
    Language Lang,
    TextDirection Dir,
    [Count] long Version,
    [TextFormat("uri-reference")] string? Next);

/// <summary>A task for an anniversary that an agency has.</summary>
/// <param name="Anniversary">The anniversary, with what it is called.</param>
/// <param name="Date">The day of the anniversary.</param>
/// <param name="Importance">The importance of the anniversary.</param>
/// <param name="Kind">The kind of task.</param>
/// <param name="Title">The title.</param>
/// <param name="Status">The status.</param>
/// <param name="DueOn">The day by which it is to be done.</param>
/// <param name="DaysLeft">The days until then; negative when it is over.</param>
/// <param name="Agency">The agency that has it.</param>
/// <param name="Responsible">The person or post that has it.</param>
/// <param name="DoneOn">When it was done.</param>
/// <param name="DroppedOn">When it was decided that nothing is to be done.</param>
/// <param name="Note">A note.</param>
/// <param name="TaskId">The record in <c>jubileeTasks</c>; absent while nothing is recorded of it, and where the record names no agency.</param>
/// <param name="Attachments">The files of the record.</param>
public sealed record OwedTask(
    Named Anniversary,
    DateOnly Date,
    Importance Importance,
    JubileeTaskKind Kind,
    string Title,
    JubileeTaskStatus Status,
    DateOnly DueOn,
    int DaysLeft,
    Named Agency,
    string? Responsible,
    DateOnly? DoneOn,
    DateOnly? DroppedOn,
    string? Note,
    string? TaskId,
    IReadOnlyList<Attachment> Attachments);
