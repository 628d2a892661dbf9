using System.Text.Json;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Procedure.Rules;

/// <summary>
/// A place's rules for adjustments: which steps each kind of change needs, within how many working days, and which roles may take them.
/// They are data (<c>catalog/procedure.json</c>); another place has another file. A file that says anything unknown, or leaves anything
/// out, is refused as a whole.
/// </summary>
public sealed class ProcedureRules
{
    private const int MostDays = 250;

    private readonly Dictionary<RuleDays, RuledDays> _days;
    private readonly Dictionary<ChangeKind, IReadOnlyList<ProcedureStep>> _needs;
    private readonly Dictionary<ProcedureStep, IReadOnlyList<Role>> _roles;

    private ProcedureRules(RulesFile file)
    {
        if (file.Id.Length is 0 or > 40 || file.Id.Any(letter => !char.IsAsciiLetterLower(letter) && letter != '-') || file.Version < 1)
            throw new JsonException("The id of rules is of lower-case letters and hyphens, and their version is 1 or more.");
        if (file.Follows.Count == 0) throw new JsonException("The rules do not say what they follow.");
        _days = ByWord<RuleDays, RuledDays>(file.Days, "days");
        if (_days.Values.Append(new RuledDays(file.Near, "near")).Any(days => days.Days is < 1 or > MostDays || days.Source.Length == 0))
            throw new JsonException($"Days are 1 to {MostDays} working days, each with its source.");
        _needs = ByWord<ChangeKind, RuledChange>(file.Changes, "changes")
            .ToDictionary(pair => pair.Key, IReadOnlyList<ProcedureStep> (pair) => NeedsOf(pair.Value));
        _roles = ByWord<ProcedureStep, IReadOnlyList<string>>(file.Roles, "roles")
            .ToDictionary(pair => pair.Key, IReadOnlyList<Role> (pair) => RolesOf(pair.Key, pair.Value));
        (Id, Version, Name, Follows, Near) = (file.Id, file.Version, new Bilingual(file.Zh, file.En), file.Follows, file.Near);
        (ReformOfficeBegins, DirectUntil) = (file.ReformOfficeBegins.Allowed, file.Direct.Until);
    }

    /// <summary>The rules' short name, as <c>general</c>.</summary>
    public string Id { get; }

    /// <summary>Their version.</summary>
    public int Version { get; }

    /// <summary>Id and version, as events name them: <c>general/1</c>.</summary>
    public string Label => $"{Id}/{Version}";

    /// <summary>Their name.</summary>
    public Bilingual Name { get; }

    /// <summary>What they follow, in words.</summary>
    public IReadOnlyList<string> Follows { get; }

    /// <summary>How many working days before its end a period is near it.</summary>
    public int Near { get; }

    /// <summary>首问: whether the reform office may begin where a department does not apply in time.</summary>
    public bool ReformOfficeBegins { get; }

    /// <summary>The last day of decision up to which decided adjustments may be recorded at once; null for any.</summary>
    public DateOnly? DirectUntil { get; }

    /// <summary>Working days.</summary>
    public int DaysFor(RuleDays what) => _days[what].Days;

    /// <summary>The rule that sets them.</summary>
    public string SourceOf(RuleDays what) => _days[what].Source;

    /// <summary>The roles that may take a step.</summary>
    public IReadOnlyList<Role> RolesFor(ProcedureStep step) => _roles[step];

    /// <summary>All steps that some kinds of change need, in their order: review, legality, approval.</summary>
    public IReadOnlyList<ProcedureStep> NeedsOf(IEnumerable<ChangeKind> changes) =>
        [.. changes.SelectMany(change => _needs[change]).Distinct().Order()];

    /// <summary>Reads rules.</summary>
    /// <exception cref="JsonException">The text is not a valid document; the message names what is wrong.</exception>
    public static ProcedureRules Parse(string json) => new(
        JsonSerializer.Deserialize(json, RulesJson.Default.RulesFile) ?? throw new JsonException("The rules are empty."));

    private static Dictionary<TKey, TValue> ByWord<TKey, TValue>(IReadOnlyDictionary<string, TValue> members, string where)
        where TKey : struct, Enum
    {
        var read = members.ToDictionary(
            member => EnumWords.TryRead<TKey>(member.Key, out var key)
                ? key
                : throw new JsonException($"The rules have an unknown member '{member.Key}' in {where}."),
            member => member.Value);
        var absent = Enum.GetValues<TKey>().Where(key => !read.ContainsKey(key)).Select(EnumWords.Of).ToList();
        return absent.Count == 0 ? read : throw new JsonException($"The rules lack {string.Join(", ", absent)} in {where}.");
    }

    // The review is never skipped: it is where somebody who did not draft looks for the first time.
    private static List<ProcedureStep> NeedsOf(RuledChange change)
    {
        List<ProcedureStep> needs = [.. change.Needs.Select(word =>
            EnumWords.TryRead<ProcedureStep>(word, out var step)
            && step is ProcedureStep.Review or ProcedureStep.Legality or ProcedureStep.Approval
                ? step
                : throw new JsonException($"'{word}' is not a step that a change can need: review, legality, approval."))];
        return needs is [ProcedureStep.Review, ..] && needs.Order().SequenceEqual(needs) && needs.Distinct().Count() == needs.Count
            && change.Source.Length > 0
            ? needs
            : throw new JsonException("A change needs the review first, then legality, then approval, each at most once, with its source.");
    }

    private static List<Role> RolesOf(ProcedureStep step, IReadOnlyList<string> words)
    {
        List<Role> roles = [.. words.Select(word => RoleNames.Find(word) is { } role && role is not (Role.Auditor or Role.Administrator)
            ? role
            : throw new JsonException($"'{word}' is not a role that may take a step."))];
        return roles.Count > 0 && roles.Distinct().Count() == roles.Count
            ? roles
            : throw new JsonException($"The step {EnumWords.Of(step)} names no role, or one twice.");
    }
}
