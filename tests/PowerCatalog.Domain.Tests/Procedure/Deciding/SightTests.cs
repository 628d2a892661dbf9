using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Procedure.Deciding;

public sealed class SightTests
{
    private const string SchoolBus = "640102001000";
    private const string Seizure = "640306001000";

    private static readonly MemoryCatalog Catalog = MemoryCatalog.Open(
        DraftBuilder.List().Add(SchoolBus).Add(Seizure, "扣留机动车", "行政强制", "市公安局"));

    private readonly MemoryProcedure _procedure = new(Catalog);

    [Fact]
    public void A_draft_is_seen_by_its_department_and_by_those_who_see_all_and_by_nobody_else()
    {
        Assert.Empty(_procedure.Begin(Staff.Clerk, Staff.Education));
        Sees(Staff.Clerk, Staff.Reform, Staff.Legality, Staff.Approver, Staff.Publisher, Staff.Auditor);
    }

    [Fact]
    public void A_department_sees_what_concerns_it_and_what_it_is_asked_about()
    {
        Assert.Empty(_procedure.Begin(Staff.Clerk, Staff.Education));
        Assert.Empty(_procedure.Propose(Staff.Clerk, DraftBuilder.Adjustment().Transfer(SchoolBus, "市教育局", "市公安局")));
        Sees(Staff.Clerk, Staff.PoliceClerk, Staff.Reform, Staff.Legality, Staff.Approver, Staff.Publisher, Staff.Auditor);
        Assert.Empty(_procedure.Take(Staff.Clerk, Steps.Submit));
        Assert.Empty(_procedure.Take(Staff.Reform, new AskOpinion(Staff.Health, null)));
        Sees(
            Staff.Clerk, Staff.PoliceClerk, Staff.HealthClerk, Staff.Reform, Staff.Legality, Staff.Approver, Staff.Publisher,
            Staff.Auditor);
    }

    [Fact]
    public void A_township_sees_what_it_receives_once_that_is_promulgated()
    {
        Assert.Empty(_procedure.Begin(Staff.Clerk, Staff.Education));
        Assert.Empty(_procedure.Propose(Staff.Clerk, DraftBuilder.Adjustment().Delegate(SchoolBus, Staff.Jinyintan.Value)));
        Assert.False(Sight.Includes(Staff.Officer, _procedure.State));
        while (_procedure.State.Promulgated is null)
        {
            var (person, command) = Steps.Next(_procedure.State);
            Assert.Empty(_procedure.Take(person, command));
            if (_procedure.State.IsBeingPromulgated) _procedure.NotePromulgation();
        }

        Assert.True(Sight.Includes(Staff.Officer, _procedure.State));
        var other = new Person(
            PersonId.Parse("p-other"),
            [new Assignment(Role.TownshipOfficer, Staff.Wuzhong, Township: TownshipCode.Parse("640302101000"))]);
        Assert.False(Sight.Includes(other, _procedure.State));
    }

    [Fact]
    public void A_role_in_another_catalog_sees_nothing()
    {
        Assert.Empty(_procedure.Begin(Staff.Clerk, Staff.Education));
        foreach (var role in Enum.GetValues<Role>())
        {
            var elsewhere = new Person(
                PersonId.Parse("p-else"), [new Assignment(role, DivisionCode.Parse("640500"), Staff.Education, Staff.Jinyintan)]);
            Assert.False(Sight.Includes(elsewhere, _procedure.State));
            Assert.False(Sight.IncludesAll(elsewhere, Staff.Wuzhong));
        }
    }

    private void Sees(params Person[] those) =>
        Assert.Equal(those.Select(person => person.Id.Value).Order(), Staff.All.Where(person => Sight.Includes(person, _procedure.State))
            .Select(person => person.Id.Value).Order());
}
