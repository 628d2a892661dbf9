using PowerCatalog.Domain.Events;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.Occurrences;

/// <summary>Whose occurrences are asked for: of the whole catalog, of powers, of a department or of a receiver.</summary>
public sealed class OccurrenceScope
{
    private const string Delegated =
        "f.power_id IN (SELECT power_id FROM delegations WHERE catalog_id = @catalog AND receiver = @receiver)";

    private OccurrenceScope(string facts, string foreseen) => (Facts, Foreseen) = (facts, foreseen);

    /// <summary>The whole catalog.</summary>
    public static OccurrenceScope All { get; } = new("1", "1");

    /// <summary>The powers; null where they are not named.</summary>
    internal IReadOnlyList<string>? Powers { get; private init; }

    /// <summary>The code of the department; null where none is meant.</summary>
    internal string? Department { get; private init; }

    /// <summary>The receiver; null where none is meant.</summary>
    internal KnownReceiver? Receiver { get; private init; }

    /// <summary>Which facts (<c>f</c>) may concern it.</summary>
    internal string Facts { get; }

    /// <summary>What is foreseen (<c>n</c>) of it.</summary>
    internal string Foreseen { get; }

    /// <summary>Whether the additions of the opening list are left out: the list as a whole is one occurrence.</summary>
    internal bool LeavesOpeningOut => Powers is null;

    /// <summary>One power.</summary>
    public static OccurrenceScope OfPower(string code) => OfPowers([code]);

    /// <summary>Powers by code.</summary>
    public static OccurrenceScope OfPowers(IReadOnlyList<string> codes) => new(
        "f.power_id IN (SELECT power_id FROM powers WHERE catalog_id = @catalog AND code IN (SELECT value FROM json_each(@codes)))",
        "p.code IN (SELECT value FROM json_each(@codes))")
    {
        Powers = codes,
    };

    /// <summary>A department by code: what it holds when something happens, what is transferred from and to it, and itself.</summary>
    public static OccurrenceScope OfDepartment(string code) => new(
        $"(f.counts_department = @department OR f.type = '{EventNames.PowerTransferred}')", "n.department = @department")
    {
        Department = code,
    };

    /// <summary>A receiver: what it is given and loses, what happens to the powers while it exercises them, and itself.</summary>
    public static OccurrenceScope OfReceiver(KnownReceiver receiver)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        return new OccurrenceScope(Delegated, "n.receiver = @receiver") { Receiver = receiver };
    }

    internal void AddTo(SqlParameters parameters)
    {
        if (Powers is null) parameters.Add("codes", (string?)null);
        else parameters.Add("codes", Powers);
        parameters.Add("department", Department);
        parameters.Add("receiver", Receiver?.Key);
    }
}
