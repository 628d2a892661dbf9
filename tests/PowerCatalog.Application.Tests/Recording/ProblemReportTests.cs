using PowerCatalog.Application.Recording;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Application.Tests.Recording;

public sealed class ProblemReportTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    public void Up_to_five_hundred_are_listed_as_they_are(int count)
    {
        var problems = Errors(count);
        Assert.Equal(problems, Of(problems).Problems);
    }

    [Fact]
    public void The_last_of_five_hundred_counts_the_rest()
    {
        var report = Of(Errors(501));
        Assert.Equal((500, new ProblemCount(501, 0)), (report.Problems.Count, report.Found));
        Assert.Equal(("problems.more", Severity.Error), (report.Problems[^1].Code, report.Problems[^1].Severity));
        Assert.StartsWith("2 more problems", report.Problems[^1].En, StringComparison.Ordinal);
        // A table has them all, so nobody has to send the file again to see them.
        Assert.Contains("--problems", report.Problems[^1].En, StringComparison.Ordinal);
        Assert.Equal(501, report.InFile.Count);
    }

    [Fact]
    public void What_was_counted_and_not_kept_is_in_the_rest()
    {
        var report = ProblemReport.Of(Errors(3), new ProblemCount(3, 70));
        Assert.Equal(4, report.Problems.Count);
        Assert.Equal(Severity.Warning, report.Problems[^1].Severity);
        Assert.StartsWith("70 more problems", report.Problems[^1].En, StringComparison.Ordinal);
        Assert.StartsWith("70 more problems are not in this file", report.InFile[^1].En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_five_thousand_of_each_severity_of_the_file_and_of_the_checks_together()
    {
        // The file's own and those of the checks are kept by themselves, so many of each.
        List<Problem> problems = [.. Warnings(10), .. Errors(5_000), .. Warnings(5_000), .. Errors(3), .. Warnings(1)];
        var report = ProblemReport.Of(problems, new ProblemCount(5_003, 5_020));
        Assert.Equal((500, new ProblemCount(5_003, 5_020)), (report.Problems.Count, report.Found));
        Assert.Equal(problems.Take(10_000), report.InFile.SkipLast(1));
        Assert.StartsWith("23 more problems are not in this file", report.InFile[^1].En, StringComparison.Ordinal);
        Assert.Equal(Severity.Error, report.InFile[^1].Severity);

        List<Problem> most = [.. Errors(5_000), .. Warnings(5_000)];
        Assert.Equal(most, Of(most).InFile);
    }

    [Fact]
    public void Errors_are_listed_before_warnings_and_all_stay_in_their_order()
    {
        List<Problem> problems = [.. Warnings(600), .. Errors(2), .. Warnings(600), .. Errors(3)];
        var listed = Of(problems).Problems;
        Assert.Equal(5, listed.Count(problem => problem.Severity == Severity.Error));
        Assert.Equal([.. problems.Take(494), problems[600], problems[601], .. problems.TakeLast(3)], listed.SkipLast(1));
    }

    private static ProblemReport Of(IReadOnlyList<Problem> problems) => ProblemReport.Of(problems, ProblemCount.Of(problems));

    private static List<Problem> Errors(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Problem.Error("a.b", new("减少", i), "错了。", "Wrong."))];

    private static List<Problem> Warnings(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Problem.Warning("c.d", new("减少", i), "看看。", "Look."))];
}
