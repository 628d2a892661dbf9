using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Noticing;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Procedure.Deciding;

/// <summary>What a township asks to be taken back from it, from the request to the hand-over.</summary>
public sealed class RecallRequestTests
{
    private const string SchoolBus = "640102001000";
    private const string Enrolment = "640102002000";

    private static readonly MemoryCatalog Catalog = Delegated();

    private readonly MemoryProcedure _procedure = new(Catalog);

    [Fact]
    public void An_officer_asks_for_the_own_township_and_the_department_has_the_turn()
    {
        Assert.Empty(_procedure.Ask(Staff.Officer, Ask()));
        var drafted = _procedure.State.Drafted;
        Assert.Equal((Staff.Education, "缺少专业人员。"), (drafted.Department, drafted.Cause?.Text));
        Assert.Equal(new RecallAsked(Staff.Jinyintan, PowerCode.Parse(SchoolBus)), drafted.Recall);
        Assert.Equal(RecallStage.Asked, RecallStages.Of(_procedure.State));
        Assert.Single(new WaitingFor.OfPerson(Staff.Clerk).Of(_procedure.State, TestReference.Rules));
        Assert.Equal([NoticeKind.OwnTurn], Told(Staff.Clerk));
        Assert.Equal([NoticeKind.Request], Told(Staff.Reform));
        Assert.Empty(Told(Staff.Officer));
    }

    [Fact]
    public void Nobody_else_asks_and_nothing_is_asked_that_the_township_does_not_exercise()
    {
        foreach (var person in Staff.All.Where(person => person != Staff.Officer))
            Assert.Equal(["procedure.not-allowed"], _procedure.Ask(person, Ask()));
        foreach (var other in (string[])[Enrolment, "640199999000"])
            Assert.Equal(
                ["procedure.recall-not-delegated"], _procedure.Ask(Staff.Officer, Ask() with { Power = PowerCode.Parse(other) }));
        Assert.Equal(["procedure.text"], _procedure.Ask(Staff.Officer, Ask() with { Reason = " " }));
        Assert.Equal(["procedure.text"], _procedure.Ask(Staff.Officer, Ask() with { Reason = new string('长', 2_001) }));
    }

    [Fact]
    public void What_is_taken_up_recalls_what_was_asked_and_the_township_confirms_it()
    {
        Assert.Empty(_procedure.Ask(Staff.Officer, Ask()));
        Assert.Equal(["procedure.recall-left-out"], _procedure.Propose(Staff.Clerk, DraftBuilder.Adjustment().Remove(Enrolment)));
        Assert.Empty(_procedure.Propose(Staff.Clerk, Recall()));
        Assert.Equal(RecallStage.TakenUp, RecallStages.Of(_procedure.State));
        Assert.False(Sight.Includes(Staff.Officer, _procedure.State));
        Assert.True(Sight.IncludesRequest(Staff.Officer, _procedure.State));
        while (_procedure.State.Promulgated is null)
        {
            var (person, command) = Steps.Next(_procedure.State);
            Assert.Empty(_procedure.Take(person, command));
            if (_procedure.State.IsBeingPromulgated) _procedure.NotePromulgation();
        }

        Assert.Equal(RecallStage.Decided, RecallStages.Of(_procedure.State));
        Assert.True(Sight.Includes(Staff.Officer, _procedure.State));
        Assert.Empty(_procedure.Take(Staff.Officer, Steps.Confirm(new Acceptor(null, Staff.Jinyintan))));
        Assert.Equal(RecallStage.HandedOver, RecallStages.Of(_procedure.State));
        // Of the draft itself a township hears nothing but that there is one.
        Assert.Equal([NoticeKind.OwnRequest, NoticeKind.OwnTurn], Told(Staff.Officer));
    }

    [Fact]
    public void What_is_declined_has_a_reason_and_the_township_is_told()
    {
        Assert.Empty(_procedure.Ask(Staff.Officer, Ask()));
        Assert.Equal(["procedure.text"], _procedure.Take(Staff.Clerk, new Withdraw("")));
        Assert.Equal(["procedure.not-allowed"], _procedure.Take(Staff.PoliceClerk, new Withdraw("不是我们的。")));
        Assert.Equal(["procedure.not-allowed"], _procedure.Take(Staff.Officer, new Withdraw("不要了。")));
        Assert.Empty(_procedure.Take(Staff.Clerk, new Withdraw("市里派人协助。")));
        Assert.Equal(RecallStage.Declined, RecallStages.Of(_procedure.State));
        Assert.Equal([NoticeKind.OwnRequest], Told(Staff.Officer));
    }

    [Fact]
    public void The_reform_office_takes_up_what_the_department_leaves_and_may_reject_it_at_any_time()
    {
        Assert.Empty(_procedure.Ask(Staff.Officer, Ask()));
        Assert.Equal(["procedure.not-late"], _procedure.Propose(Staff.Reform, Recall()));
        Assert.False(_procedure.Decide(Staff.Reform, new Reject("已另有安排。")).IsRefused);
        _procedure.Today = _procedure.Today.AddDays(30);
        Assert.Empty(_procedure.Propose(Staff.Reform, Recall()));
        Assert.Equal(RecallStage.TakenUp, RecallStages.Of(_procedure.State));
    }

    [Fact]
    public void Whoever_asked_approves_nothing_of_it()
    {
        var both = Staff.Officer with { Assignments = [.. Staff.Officer.Assignments, .. Staff.Approver.Assignments] };
        Assert.Empty(_procedure.Ask(both, Ask()));
        Assert.Empty(_procedure.Propose(Staff.Clerk, Recall()));
        while (_procedure.State.Stage != ProcedureStage.Approval)
        {
            var (person, command) = Steps.Next(_procedure.State);
            Assert.Empty(_procedure.Take(person, command));
        }

        Assert.Equal(["procedure.own-draft"], _procedure.Take(both, Steps.Approve));
    }

    [Fact]
    public void A_township_that_the_decision_closes_confirms_nothing()
    {
        var lines = Recall().Township("撤销", Staff.Jinyintan.Value, "金星镇");
        Assert.DoesNotContain(_procedure.Lines(lines).Bearing.Acceptors, by => by.Township is not null);
        Assert.Contains(_procedure.Lines(Recall()).Bearing.Acceptors, by => by.Township == Staff.Jinyintan);
    }

    private static AskRecall Ask() => new(Staff.Wuzhong, Staff.Jinyintan, PowerCode.Parse(SchoolBus), "缺少专业人员。");

    private static DraftBuilder Recall() => DraftBuilder.Adjustment().Recall(SchoolBus, Staff.Jinyintan.Value);

    private static MemoryCatalog Delegated()
    {
        var catalog = MemoryCatalog.Open(DraftBuilder.List().Add(SchoolBus).Add(Enrolment, "学籍管理", "行政确认"));
        catalog.Record(DraftBuilder.Adjustment("吴政发〔2021〕4号").Delegate(SchoolBus, Staff.Jinyintan.Value).Build());
        return catalog;
    }

    private List<NoticeKind> Told(Person person) =>
        [.. Notices.Of(person, _procedure.Entries, TestReference.Rules).Select(notice => notice.Kind)];
}
