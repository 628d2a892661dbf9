using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Noticing;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Procedure.Deciding;

public sealed class StepDecisionTests
{
    private const string SchoolBus = "640102001000";
    private const string Seizure = "640306001000";

    private static readonly MemoryCatalog Catalog = MemoryCatalog.Open(
        DraftBuilder.List().Add(SchoolBus).Add(Seizure, "扣留机动车", "行政强制", "市公安局"));

    private static DraftBuilder Removal => DraftBuilder.Adjustment().Remove(SchoolBus);

    private static DraftBuilder Other => DraftBuilder.Adjustment().Remove(SchoolBus, "重复");

    private readonly MemoryProcedure _procedure = new(Catalog);

    [Fact]
    public void Whoever_drafted_neither_reviews_nor_approves_whatever_roles_that_person_has()
    {
        var everything = Staff.ClerkOf(
            "p-all", Staff.Education, Role.ReformOffice, Role.LegalityReviewer, Role.Approver, Role.Publisher);
        Assert.Empty(_procedure.Begin(everything, Staff.Education));
        Assert.Empty(_procedure.Propose(everything, Removal));
        Assert.Empty(_procedure.Take(everything, Steps.Submit));
        Assert.Equal(["procedure.own-draft"], _procedure.Take(everything, Steps.Review));
        Assert.Empty(_procedure.Take(Staff.Reform, Steps.Review));
        Assert.Equal(["procedure.own-draft"], _procedure.Take(everything, Steps.Legality));
        Assert.Empty(_procedure.Take(Staff.Legality, Steps.Legality));
        Assert.Equal(["procedure.own-draft"], _procedure.Take(everything, Steps.Approve));
    }

    [Fact]
    public void Lines_that_are_changed_undo_every_approval_and_say_which()
    {
        Approved();
        Assert.Equal(ProcedureStage.Ready, _procedure.State.Stage);
        Assert.Empty(_procedure.Propose(Staff.Clerk, Other));
        var state = _procedure.State;
        Assert.Equal(ProcedureStage.Review, state.Stage);
        Assert.Empty(state.Approvals);
        Assert.Equal(
            [ProcedureStep.Review, ProcedureStep.Legality, ProcedureStep.Approval], state.Undone.Select(undone => undone.Approval.Step));
        Assert.All(state.Undone, undone => Assert.Equal((UndoneBy.Revision, state.Version), (undone.Why, undone.Revision)));
        Assert.Equal(["procedure.stage"], _procedure.Take(Staff.Publisher, Steps.Promulgate()));
    }

    [Fact]
    public void An_approval_is_for_the_lines_that_the_approver_saw()
    {
        Submitted();
        var seen = Steps.Review(_procedure.State);
        Assert.Empty(_procedure.Propose(Staff.Clerk, Other));
        Assert.Equal(["procedure.other-lines"], _procedure.Take(Staff.Reform, seen));
    }

    [Fact]
    public void A_clerk_drafts_for_the_own_department_alone()
    {
        Assert.Equal(["procedure.not-allowed"], _procedure.Begin(Staff.Clerk, Staff.Police));
        Assert.Empty(_procedure.Begin(Staff.Clerk, Staff.Education));
        Assert.Equal(["procedure.not-allowed"], _procedure.Propose(Staff.PoliceClerk, Removal));
        Assert.Equal(["procedure.other-department"], _procedure.Propose(Staff.Clerk, DraftBuilder.Adjustment().Remove(Seizure)));
    }

    [Fact]
    public void Both_sides_of_a_transfer_may_draft_it_and_the_other_side_is_asked()
    {
        Assert.Empty(_procedure.Begin(Staff.Clerk, Staff.Education));
        Assert.Empty(_procedure.Propose(Staff.Clerk, DraftBuilder.Adjustment().Transfer(Seizure, "市公安局", "市教育局")));
        Assert.Empty(_procedure.Take(Staff.Clerk, Steps.Submit));
        Assert.Equal([Staff.Police], _procedure.State.Unheard);
        Assert.Equal(["procedure.opinions"], _procedure.Take(Staff.Reform, Steps.Review));
        Assert.Equal(["procedure.not-allowed"], _procedure.Take(Staff.Clerk, Steps.Agree(Staff.Police)));
        Assert.Empty(_procedure.Take(Staff.PoliceClerk, Steps.Agree(Staff.Police)));
        Assert.Empty(_procedure.Take(Staff.Reform, Steps.Review));
    }

    [Fact]
    public void An_opinion_against_it_needs_a_reason_to_go_on()
    {
        Assert.Empty(_procedure.Begin(Staff.Clerk, Staff.Education));
        Assert.Empty(_procedure.Propose(Staff.Clerk, DraftBuilder.Adjustment().Transfer(Seizure, "市公安局", "市教育局")));
        Assert.Empty(_procedure.Take(Staff.Clerk, Steps.Submit));
        var digest = _procedure.State.Lines!.Draft.Digest;
        Assert.Empty(_procedure.Take(Staff.PoliceClerk, new GiveOpinion(Staff.Police, digest, false, "不同意。")));
        Assert.Equal(["procedure.opinions"], _procedure.Take(Staff.Reform, Steps.Review));
        Assert.Empty(_procedure.Take(Staff.Reform, new Review(digest, "同意。", "市政府已协调。")));
    }

    [Fact]
    public void Unlawful_lines_go_no_further_until_they_are_changed_or_returned()
    {
        Submitted();
        Assert.Empty(_procedure.Take(Staff.Reform, Steps.Review));
        var digest = _procedure.State.Lines!.Draft.Digest;
        Assert.Empty(_procedure.Take(Staff.Legality, new ReviewLegality(digest, "吴司法审〔2021〕8号", LegalityResult.Unlawful, "无依据。")));
        Assert.Equal(["procedure.stage"], _procedure.Take(Staff.Approver, Steps.Approve));
        Assert.Empty(_procedure.Take(Staff.Legality, new Return("请补充依据。")));
        Assert.Equal(ProcedureStage.Returned, _procedure.State.Stage);
        Assert.Empty(_procedure.Take(Staff.Clerk, Steps.Submit));
        Assert.Equal(ProcedureStage.Review, _procedure.State.Stage);
    }

    [Fact]
    public void An_opinion_that_does_not_count_takes_no_finding_of_illegality_away()
    {
        Submitted();
        Assert.Empty(_procedure.Take(Staff.Reform, Steps.Review));
        var digest = _procedure.State.Lines!.Draft.Digest;
        Assert.Empty(_procedure.Take(Staff.Legality, new ReviewLegality(digest, "吴司法审〔2021〕8号", LegalityResult.Unlawful, "无依据。")));
        var found = _procedure.Entries[^1];
        var lawful = ((LegalityReviewed)found.Happened) with { Result = LegalityResult.Lawful };

        ProcedureState After(LegalityReviewed opinion, Person person) => ProcedureFold.Take(
            _procedure.State,
            found with { Revision = found.Revision + 1, Actor = $"{Role.LegalityReviewer.Code()}:{person.Id}", Happened = opinion })!;
        Assert.NotNull(After(lawful, Staff.Clerk).Unlawful);
        Assert.NotNull(After(lawful with { Digest = new string('0', 64) }, Staff.Legality).Unlawful);
        var right = After(lawful, Staff.Legality);
        Assert.Null(right.Unlawful);
        Assert.Contains(right.Approvals, approval => approval.Step == ProcedureStep.Legality);
    }

    [Fact]
    public void The_reform_office_begins_for_a_department_only_once_that_is_late_and_with_its_notice()
    {
        var cause = new DraftCause(new DateOnly(2021, 6, 18), "条例修改");
        var notice = new DraftNotice("吴审改函〔2021〕3号", new DateOnly(2021, 7, 1));
        BeginDraft With(DraftCause? why, DraftNotice? sent) =>
            new(TestProcedure.Id(), Staff.Wuzhong, "职权调整", Staff.Education, why, sent);
        Assert.Equal(["procedure.no-notice", "procedure.no-cause"], _procedure.Take(Staff.Reform, With(null, null)));
        Assert.Equal(["procedure.not-late"], _procedure.Take(Staff.Reform, With(cause, notice)));
        _procedure.Today = new DateOnly(2021, 7, 5);
        Assert.Empty(_procedure.Take(Staff.Reform, With(cause, notice)));
    }

    [Fact]
    public void Where_the_rules_do_not_provide_for_it_the_reform_office_does_not_begin()
    {
        var shandong = new MemoryProcedure(
            Catalog,
            ProcedureRules.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Procedure", "Rules", "shandong.json"))));
        var begin = new BeginDraft(
            TestProcedure.Id(), Staff.Wuzhong, "职权调整", null, null, new DraftNotice("通知", new DateOnly(2021, 7, 1)));
        Assert.Equal(["procedure.reform-office-may-not-begin"], shandong.Take(Staff.Reform, begin));
    }

    [Fact]
    public void Those_who_write_nothing_take_no_step()
    {
        Submitted();
        foreach (var person in (Person[])[Staff.Auditor, Staff.Administrator])
        {
            Assert.Equal(["procedure.not-allowed"], _procedure.Take(person, new Comment("好")));
            Assert.Equal(["procedure.not-allowed"], _procedure.Take(person, Steps.Review));
            Assert.Equal(["procedure.not-allowed"], _procedure.Take(person, new Withdraw("不办了")));
        }
    }

    [Fact]
    public void Texts_are_asked_for_and_capped()
    {
        Submitted();
        var digest = _procedure.State.Lines!.Draft.Digest;
        Assert.Equal(["procedure.text"], _procedure.Take(Staff.Reform, new Review(digest, " \u200B ", null)));
        Assert.Equal(["procedure.text"], _procedure.Take(Staff.Reform, new Review(digest, new string('长', 2_001), null)));
    }

    [Fact]
    public void Once_its_promulgation_has_begun_nothing_but_the_outcome_follows()
    {
        Approved();
        Assert.Empty(_procedure.Take(Staff.Publisher, Steps.Promulgate()));
        Assert.Equal(["procedure.stage"], _procedure.Propose(Staff.Clerk, Other));
        Assert.Equal(["procedure.stage"], _procedure.Take(Staff.Reform, new Return("等等")));
        Assert.Empty(_procedure.Take(Staff.Clerk, new Comment("好")));
    }

    [Fact]
    public void What_came_back_may_be_put_forward_as_it_is()
    {
        Submitted();
        Assert.Equal(["procedure.same-lines"], _procedure.Propose(Staff.Clerk, Removal));
        Assert.Empty(_procedure.Take(Staff.Reform, new Return("请再核对")));
        Assert.Empty(_procedure.Propose(Staff.Clerk, Removal));
        Assert.Empty(_procedure.Take(Staff.Clerk, Steps.Submit));
    }

    [Fact]
    public void Who_no_longer_sees_the_own_draft_is_told_nothing_more_of_it()
    {
        Submitted();
        Assert.Empty(_procedure.Take(Staff.Reform, Steps.Review));
        Assert.NotEmpty(Notices.Of(Staff.Clerk, _procedure.Entries, TestReference.Rules));
        var moved = Staff.ClerkOf(Staff.Clerk.Id.Value, Staff.Police);
        Assert.Empty(Notices.Of(moved, _procedure.Entries, TestReference.Rules));
    }

    [Fact]
    public void A_draft_that_was_never_submitted_is_nobodys_to_reject()
    {
        Assert.Empty(_procedure.Begin(Staff.Clerk, Staff.Education));
        Assert.Equal(["procedure.stage"], _procedure.Take(Staff.Reform, new Reject("不需要")));
    }

    [Fact]
    public void The_approval_is_of_the_day_on_which_it_was_given()
    {
        Submitted();
        Assert.Empty(_procedure.Take(Staff.Reform, Steps.Review));
        Assert.Empty(_procedure.Take(Staff.Legality, Steps.Legality));
        var on = _procedure.Today;
        _procedure.Today = on.AddDays(10);
        Assert.Empty(_procedure.Take(Staff.Approver, state => new Approve(state.Lines!.Draft.Digest, "吴政纪〔2021〕1号", on, null)));
        Assert.Equal(on, _procedure.State.Approvals[^1].Day);
    }

    [Theory]
    [InlineData("https://www.wuzhong.gov.cn/a.html", true)]
    [InlineData("吴忠日报：2021年7月1日第3版", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("https:///a", false)]
    [InlineData("https://gov.cn@example.com/", false)]
    public void It_is_published_at_an_address_of_the_web_or_in_a_carrier_named_in_words(string address, bool taken)
    {
        Approved();
        Assert.Empty(_procedure.Take(Staff.Publisher, Steps.Promulgate()));
        _procedure.NotePromulgation();
        Assert.Equal(
            taken ? [] : ["procedure.address"], _procedure.Take(Staff.Publisher, new Publish(address, new DateOnly(2021, 7, 1))));
    }

    [Fact]
    public void Waits_are_those_of_whom_they_are_for()
    {
        Submitted();
        var waits = new WaitingFor.OfPerson(Staff.Reform).Of(_procedure.State, TestReference.Rules);
        Assert.Equal([ProcedureStep.Review], waits.Select(wait => wait.Step));
        Assert.Empty(new WaitingFor.OfPerson(Staff.Clerk).Of(_procedure.State, TestReference.Rules));
        Assert.Single(new WaitingFor.OfRole(Role.ReformOffice).Of(_procedure.State, TestReference.Rules));
        Assert.Empty(new WaitingFor.OfDepartment(Staff.Police).Of(_procedure.State, TestReference.Rules));
    }

    private void Submitted()
    {
        Assert.Empty(_procedure.Begin(Staff.Clerk, Staff.Education));
        Assert.Empty(_procedure.Propose(Staff.Clerk, Removal));
        Assert.Empty(_procedure.Take(Staff.Clerk, Steps.Submit));
    }

    private void Approved()
    {
        Submitted();
        Assert.Empty(_procedure.Take(Staff.Reform, Steps.Review));
        Assert.Empty(_procedure.Take(Staff.Legality, Steps.Legality));
        Assert.Empty(_procedure.Take(Staff.Approver, Steps.Approve));
    }
}
