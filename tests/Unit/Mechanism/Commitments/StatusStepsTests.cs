using BangGiao.Mechanism.Commitments;
using BangGiao.Values.Json;

namespace BangGiao.Unit.Mechanism.Commitments;

public class StatusStepsTests
{
    // A row for each previous status, a column for each next one; "yes" means allowed.
    private const string ClaimTable = """
                      not_started  limited  substantial  complete  suspended  cancelled
        not_started   yes          yes      yes          yes       yes        yes
        limited       no           yes      yes          yes       yes        yes
        substantial   no           yes      yes          yes       yes        yes
        complete      no           yes      yes          yes       no         no
        suspended     yes          yes      yes          yes       yes        yes
        cancelled     no           no       no           no        no         no
        """;

    private const string AssessmentTable = """
                      not_started  limited  substantial  complete  suspended  cancelled
        not_started   yes          yes      yes          yes       yes        yes
        limited       yes          yes      yes          yes       yes        yes
        substantial   yes          yes      yes          yes       yes        yes
        complete      no           yes      yes          yes       no         no
        suspended     yes          yes      yes          yes       yes        yes
        cancelled     yes          yes      yes          no        yes        yes
        """;

    public static IEnumerable<object[]> Steps => Rows(ReviewVoice.Claim, ClaimTable).Concat(Rows(ReviewVoice.Assessment, AssessmentTable));

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_status_follows_another_as_the_table_says(ReviewVoice voice, CommitmentStatus from, CommitmentStatus to, bool possible) =>
        Assert.Equal(possible, StatusSteps.IsPossible(voice, from, to));

    [Fact]
    public void The_tables_have_every_pair_of_statuses() => Assert.Equal(2 * 6 * 6, Steps.Count());

    [Theory]
    [InlineData(ReviewVoice.Assessment, CommitmentStatus.Complete, "after complete an assessment may be limited, substantial or complete")]
    [InlineData(ReviewVoice.Claim, CommitmentStatus.Limited, "after limited a claim may be limited, substantial, complete, suspended or cancelled")]
    [InlineData(ReviewVoice.Claim, CommitmentStatus.Cancelled, "after cancelled no further claim is possible until an assessment reopens the commitment")]
    public void The_advice_tells_what_may_follow(ReviewVoice voice, CommitmentStatus from, string advice) =>
        Assert.Equal(advice, StatusSteps.Advice(voice, from));

    private static IEnumerable<object[]> Rows(ReviewVoice voice, string table)
    {
        var lines = table.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        return lines.Skip(1).SelectMany(line => line.Skip(1).Zip(lines[0], (cell, to) => new object[] { voice, Code(line[0]), Code(to), cell == "yes" }));
    }

    private static CommitmentStatus Code(string code) => CodeName.TryParse<CommitmentStatus>(code, out var status) ? status : throw new FormatException(code);
}
