using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.People;
using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.Domain.Procedure.Lines;
using PowerCatalog.Domain.Procedure.Rules;
using PowerCatalog.Testing;

namespace PowerCatalog.Domain.Tests.Procedure;

/// <summary>The way of one adjustment in memory: its steps, decided and folded. No ledger and no clock.</summary>
internal sealed class MemoryProcedure(MemoryCatalog catalog, ProcedureRules? rules = null)
{
    private readonly ProcedureRules _rules = rules ?? TestReference.Rules;
    private readonly List<ProcedureEntry> _entries = [];
    private long _revision;

    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<ProcedureEntry> Entries => _entries;

    /// <summary>Where it stands.</summary>
    public ProcedureState State => ProcedureFold.Of(_entries)!;

    /// <summary>Today.</summary>
    public DateOnly Today { get; set; } = new(2021, 7, 1);

    /// <summary>What a person may do with a command, without doing it.</summary>
    public StepDecision Decide(Person person, StepCommand command) => StepDecisions.Decide(
        _entries.Count == 0 ? null : State, command, new StepContext(person, _rules, TestReference.Calendar, Today));

    /// <summary>What a person may do now, and why not what not.</summary>
    public IReadOnlyList<StepOffer> Offers(Person person) =>
        StepOffers.Of(State, new StepContext(person, _rules, TestReference.Calendar, Today));

    /// <summary>Notes that what was begun to be promulgated stands in the catalog.</summary>
    public void NotePromulgation()
    {
        var begun = State.Promulgating!;
        var noted = new PromulgationNoted(State.Lines!.Draft.Digest, 9, "吴政发〔2021〕8号", "关于调整权责清单的决定", Today, Today);
        _entries.Add(begun with { Revision = _revision++, Happened = noted });
    }

    /// <summary>Takes a step; the problems where it is refused.</summary>
    public IReadOnlyList<string> Take(Person person, StepCommand command)
    {
        var decision = Decide(person, command);
        if (decision.As is not { } role) return [.. decision.Problems.Select(problem => problem.Code)];
        foreach (var happened in decision.Events)
        {
            var recorded = new DateTimeOffset(Today, new TimeOnly(9, 0), TimeSpan.FromHours(8));
            if (happened is ProcedureEvent step)
                _entries.Add(new ProcedureEntry(_revision, recorded, $"{role.Code()}:{person.Id}", step));
            _revision++;
        }

        return [];
    }

    /// <summary>Begins an adjustment of a clerk's department.</summary>
    public IReadOnlyList<string> Begin(Person person, DepartmentCode? department) =>
        Take(person, new BeginDraft(TestProcedure.Id(), Staff.Wuzhong, "职权调整", department, null, null));

    /// <summary>Asks for a recall; the problems where that is refused.</summary>
    public IReadOnlyList<string> Ask(Person person, AskRecall ask)
    {
        var context = new StepContext(person, _rules, TestReference.Calendar, Today);
        var (asked, problems) = ask.Decide(ask.Id(1), catalog.Knowledge(), context);
        if (asked is null) return [.. problems.Select(problem => problem.Code)];
        var recorded = new DateTimeOffset(Today, new TimeOnly(9, 0), TimeSpan.FromHours(8));
        _entries.Add(new ProcedureEntry(_revision++, recorded, $"{Role.TownshipOfficer.Code()}:{person.Id}", asked));
        return [];
    }

    /// <summary>Puts lines forward.</summary>
    public IReadOnlyList<string> Propose(Person person, DraftBuilder lines) => Take(person, new PutLines(Lines(lines)));

    /// <summary>Takes a step on the lines that stand.</summary>
    public IReadOnlyList<string> Take(Person person, Func<ProcedureState, StepCommand> commandOf) => Take(person, commandOf(State));

    /// <summary>Lines as they can be put forward.</summary>
    public ProposedLines Lines(DraftBuilder lines)
    {
        var draft = lines.Build();
        var assessment = catalog.Decide(draft);
        var known = catalog.Knowledge();
        var concerns = Concerns.Of(assessment, known);
        var (kept, parts) = KeptLines.Of(draft);
        var changes = ChangeKinds.Of(draft, assessment.Consequences, TestReference.Data);
        var departments = concerns.SelectMany(concern => concern.Departments).Distinct().OrderBy(department => department.Value);
        return new ProposedLines(
            kept, parts,
            new LinesBearing(
                known.Revision, changes, _rules.NeedsOf(changes), _rules.Label, [.. departments], Concerns.Acceptors(assessment)),
            concerns);
    }
}
