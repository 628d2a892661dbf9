using System.Text.Json;
using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Procedure.Rules;

public sealed class ProcedureRulesTests
{
    private static readonly ProcedureRules General = TestReference.Rules;
    private static readonly ProcedureRules Shandong = ProcedureRules.Parse(Text("shandong.json"));
    private static readonly ProcedureRules Puyang = ProcedureRules.Parse(Text("puyang.json"));

    [Fact]
    public void The_same_draft_needs_other_steps_in_another_place()
    {
        var draft = DraftBuilder.Adjustment().Change("640102001000", "phone", null, "12345").Build();
        var changes = ChangeKinds.Of(draft, [], TestReference.Data);
        Assert.Equal([ChangeKind.ElementsChanged], changes);
        Assert.Equal([ProcedureStep.Review, ProcedureStep.Legality], General.NeedsOf(changes));
        ProcedureStep[] all = [ProcedureStep.Review, ProcedureStep.Legality, ProcedureStep.Approval];
        Assert.Equal(all, Shandong.NeedsOf(changes));
        Assert.Equal(all, Puyang.NeedsOf(changes));
        Assert.Equal((true, false, true), (General.ReformOfficeBegins, Shandong.ReformOfficeBegins, Puyang.ReformOfficeBegins));
    }

    [Theory]
    [InlineData(ChangeKind.Added, 3)]
    [InlineData(ChangeKind.Removed, 3)]
    [InlineData(ChangeKind.Delegated, 3)]
    [InlineData(ChangeKind.Transferred, 3)]
    [InlineData(ChangeKind.Recalled, 3)]
    [InlineData(ChangeKind.ElementsChanged, 2)]
    [InlineData(ChangeKind.Editorial, 1)]
    public void The_shipped_rules_ask_the_government_for_what_changes_who_may_do_what(ChangeKind change, int steps)
    {
        ProcedureStep[] all = [ProcedureStep.Review, ProcedureStep.Legality, ProcedureStep.Approval];
        Assert.Equal(all[..steps], General.NeedsOf([change]));
    }

    [Fact]
    public void Several_kinds_of_change_need_what_each_of_them_needs() =>
        Assert.Equal(3, General.NeedsOf([ChangeKind.Editorial, ChangeKind.Removed]).Count);

    [Theory]
    [InlineData("category")]
    [InlineData("职权类型")]
    [InlineData("本地要素：职权类型")]
    [InlineData("法定时限")]
    [InlineData("承诺时限调整")]
    [InlineData("到现场次数")]
    [InlineData("跨省通办")]
    [InlineData("基本编码")]
    [InlineData("设定依据")]
    public void A_line_that_changes_what_holds_is_no_matter_of_wording(string element)
    {
        var draft = DraftBuilder.Adjustment().Change("640102001000", element, "行政许可", "行政确认", ("editorial", "是"))
            .Change("640102001000", "phone", null, "1", ("editorial", "是")).Build();
        Assert.Equal([ChangeKind.ElementsChanged, ChangeKind.Editorial], ChangeKinds.Of(draft, [], TestReference.Data));
    }

    [Theory]
    [InlineData("备注")]
    [InlineData("受理条件")]
    [InlineData("申请材料")]
    [InlineData("本地要素：窗口")]
    public void Free_text_may_change_in_its_wording_alone(string element)
    {
        var draft = DraftBuilder.Adjustment().Change("640102001000", element, "一", "二", ("editorial", "是")).Build();
        Assert.Equal([ChangeKind.Editorial], ChangeKinds.Of(draft, [], TestReference.Data));
    }

    [Theory]
    [InlineData(ConsequenceState.Accepted, ChangeKind.Removed, ChangeKind.Recalled)]
    [InlineData(ConsequenceState.Declined, ChangeKind.Removed)]
    [InlineData(ConsequenceState.Undecided, ChangeKind.Removed)]
    public void What_follows_is_a_change_where_it_is_accepted(ConsequenceState state, params ChangeKind[] kinds)
    {
        var draft = DraftBuilder.Adjustment().Remove("640102001000").Build();
        var follows = new Consequence(
            1, draft.Lines[0].Place, ConsequenceKind.RemovedPowerRecalled, "640102001000", "事项", state, null, []);
        Assert.Equal(kinds, ChangeKinds.Of(draft, [follows], TestReference.Data));
    }

    [Theory]
    [InlineData(RuleDays.Apply, 10)]
    [InlineData(RuleDays.Review, 15)]
    [InlineData(RuleDays.Send, 3)]
    [InlineData(RuleDays.Publish, 20)]
    [InlineData(RuleDays.HandOver, 30)]
    public void The_shipped_days_are_those_of_their_sources(RuleDays what, int days)
    {
        Assert.Equal(days, General.DaysFor(what));
        Assert.NotEmpty(General.SourceOf(what));
    }

    [Theory]
    [InlineData("\"near\": 3,", "\"near\": 3, \"surprise\": 1,")]
    [InlineData("\"near\": 3,", "")]
    [InlineData("\"near\": 3,", "\"near\": 0,")]
    [InlineData("\"approver\"]", "\"emperor\"]")]
    [InlineData("\"promulgate\": [\"publisher\"]", "\"promulgate\": [\"auditor\"]")]
    [InlineData("\"promulgate\": [\"publisher\"]", "\"promulgate\": []")]
    [InlineData("\"promulgate\": [\"publisher\"]", "\"proclaim\": [\"publisher\"]")]
    [InlineData("{\"needs\": [\"review\"]", "{\"needs\": []")]
    [InlineData("{\"needs\": [\"review\"]", "{\"needs\": [\"approval\", \"review\"]")]
    [InlineData("{\"needs\": [\"review\"]", "{\"needs\": [\"review\", \"submit\"]")]
    [InlineData("\"apply\": {\"days\": 10", "\"apply\": {\"days\": 251")]
    [InlineData("\"version\": 1", "\"version\": 0")]
    public void Rules_that_say_anything_unknown_or_leave_anything_out_are_refused(string said, string wrong)
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "catalog", "procedure.json"));
        Assert.Contains(said, text, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => ProcedureRules.Parse(text.Replace(said, wrong, StringComparison.Ordinal)));
    }

    [Fact]
    public void Nobody_but_those_named_takes_a_step()
    {
        Assert.Equal([Role.LegalityReviewer], General.RolesFor(ProcedureStep.Legality));
        foreach (var step in Enum.GetValues<ProcedureStep>())
        {
            Assert.NotEmpty(General.RolesFor(step));
            Assert.DoesNotContain(Role.Auditor, General.RolesFor(step));
            Assert.DoesNotContain(Role.Administrator, General.RolesFor(step));
        }
    }

    private static string Text(string name) =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Procedure", "Rules", name));
}
