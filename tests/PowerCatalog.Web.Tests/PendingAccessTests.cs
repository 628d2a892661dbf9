using PowerCatalog.Accounts.Testing;
using PowerCatalog.Domain.Access;
using PowerCatalog.Web.Trailing;

namespace PowerCatalog.Web.Tests;

/// <summary>However many knock without an account, what people did is kept whole.</summary>
public sealed class PendingAccessTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_people_did_keeps_its_person_when_others_fill_the_bound()
    {
        var pending = new PendingAccess();
        for (var number = 0; number < 5_000; number++) pending.Add(Entry(AccessKind.Refused) with { From = $"10.0.0.{number}" }, null);
        for (var number = 0; number < 3_000; number++)
            pending.Add(Entry(AccessKind.Written) with { Person = TestPeople.Office.Id, Subject = $"{number}" }, "10.0.0.1");
        var taken = pending.Take(DateTimeOffset.MaxValue);
        Assert.Equal(3_000, taken.Count(entry => entry.Person == TestPeople.Office.Id && entry.Subject is not null));
        Assert.InRange(taken.Count(entry => entry.Person is null), 1, 250);
        Assert.Equal(5_000, taken.Where(entry => entry.Person is null).Sum(entry => entry.Times));
    }

    [Fact]
    public void One_network_is_one_entry_whichever_of_its_addresses_asks()
    {
        var pending = new PendingAccess();
        for (var number = 1; number <= 50; number++)
            pending.Add(Entry(AccessKind.Refused) with { From = $"2001:db8::{number}" }, "20010DB800000000");
        Assert.Equal(50, Assert.Single(pending.Take(DateTimeOffset.MaxValue)).Times);
    }

    private static AccessNoted Entry(AccessKind what) => new(what, Now, null, "10.0.0.1", "GET /x", 401, null, null, 1);
}
