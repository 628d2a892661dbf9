using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Tests.Problems;

public sealed class ProblemLimitTests
{
    [Fact]
    public void The_first_of_each_severity_are_kept_and_all_are_counted()
    {
        var limit = new ProblemLimit(1);
        Assert.Equal(
            [true, true, false, false], new[] { Error("a"), Warning("b"), Error("c"), Warning("d") }.Select(limit.Keeps));
        Assert.Equal((new ProblemCount(2, 2), 4), (limit.Count, limit.Count.Total));
    }

    [Theory]
    [InlineData(5, "wa wb ec ed we")]
    [InlineData(4, "wa wb ec ed")]
    [InlineData(3, "wa ec ed")]
    [InlineData(2, "ec ed")]
    [InlineData(1, "ec")]
    public void Errors_are_listed_before_warnings_take_the_room_that_is_left_and_the_order_stays(int most, string listed)
    {
        Problem[] found = [Warning("wa"), Warning("wb"), Error("ec"), Error("ed"), Warning("we")];
        Assert.Equal(listed, string.Join(' ', ProblemLimit.First(found, most).Select(problem => problem.Code)));
    }

    [Fact]
    public void Counts_are_added_and_subtracted_by_severity()
    {
        Assert.Equal(new ProblemCount(4, 6), new ProblemCount(3, 4) + new ProblemCount(1, 2));
        Assert.Equal(new ProblemCount(2, 3), new ProblemCount(3, 5) - new ProblemCount(1, 2));
        Assert.Equal(new ProblemCount(1, 2), ProblemCount.Of([Error("a"), Warning("b"), Warning("c")]));
    }

    private static Problem Error(string code) => Problem.Error(code, null, "错", "Wrong");

    private static Problem Warning(string code) => Problem.Warning(code, null, "疑", "Odd");
}
