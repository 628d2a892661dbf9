using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Procedure.Folding;

public sealed class DeadlinesTests
{
    private static readonly MemoryCatalog Catalog = MemoryCatalog.Open(DraftBuilder.List().Add("640102001000"));

    private readonly MemoryProcedure _procedure = new(Catalog);

    [Fact]
    public void A_department_has_ten_working_days_from_the_cause_to_apply()
    {
        var cause = new DraftCause(new DateOnly(2021, 6, 25), "条例修改");
        Assert.Empty(_procedure.Take(
            Staff.Clerk, new BeginDraft(TestProcedure.Id(), Staff.Wuzhong, "调整", Staff.Education, cause, null)));
        Assert.Equal((RuleDays.Apply, new DateOnly(2021, 7, 9), DueStatus.Open, 6), On(new DateOnly(2021, 7, 1)));
        Assert.Equal((RuleDays.Apply, new DateOnly(2021, 7, 9), DueStatus.Near, 3), On(new DateOnly(2021, 7, 6)));
        Assert.Equal((RuleDays.Apply, new DateOnly(2021, 7, 9), DueStatus.Due, 0), On(new DateOnly(2021, 7, 9)));
        Assert.Equal((RuleDays.Apply, new DateOnly(2021, 7, 9), DueStatus.Overdue, -1), On(new DateOnly(2021, 7, 12)));
    }

    [Fact]
    public void The_review_has_fifteen_working_days_and_they_begin_anew_with_other_lines()
    {
        Assert.Empty(_procedure.Begin(Staff.Clerk, Staff.Education));
        Assert.Empty(_procedure.Propose(Staff.Clerk, DraftBuilder.Adjustment().Remove("640102001000")));
        Assert.Empty(_procedure.Take(Staff.Clerk, Steps.Submit));
        Assert.Equal((RuleDays.Review, new DateOnly(2021, 7, 22)), (On(_procedure.Today).What, On(_procedure.Today).Due));
        _procedure.Today = new DateOnly(2021, 7, 8);
        Assert.Empty(_procedure.Propose(Staff.Clerk, DraftBuilder.Adjustment().Remove("640102001000", "重复")));
        Assert.Equal(new DateOnly(2021, 7, 29), On(_procedure.Today).Due);
    }

    [Fact]
    public void A_year_without_a_calendar_leaves_the_end_open_and_says_which_year()
    {
        _procedure.Today = new DateOnly(2026, 12, 25);
        Assert.Empty(_procedure.Begin(Staff.Clerk, Staff.Education));
        Assert.Empty(_procedure.Propose(Staff.Clerk, DraftBuilder.Adjustment().Remove("640102001000")));
        Assert.Empty(_procedure.Take(Staff.Clerk, Steps.Submit));
        var deadline = Assert.Single(Deadlines.Of(_procedure.State, TestReference.Rules, TestReference.Calendar, _procedure.Today));
        Assert.Equal((null, 2027, DueStatus.Unknown), (deadline.Due, deadline.MissingYear, deadline.Status));
    }

    private (RuleDays What, DateOnly? Due, DueStatus Status, int? Left) On(DateOnly today)
    {
        var deadline = Assert.Single(Deadlines.Of(_procedure.State, TestReference.Rules, TestReference.Calendar, today));
        return (deadline.What, deadline.Due, deadline.Status, deadline.Left);
    }
}
