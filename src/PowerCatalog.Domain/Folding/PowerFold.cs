using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Folding;

/// <summary>Folds the facts of one power, in order. This is the only place with the rule of each fact.</summary>
/// <param name="setBy">Takes the fact that set each element of the power; null where it is not needed.</param>
internal sealed class PowerFold(Dictionary<string, long>? setBy = null)
{
    private readonly List<(DateOnly From, PowerState? State)> _states = [];
    private readonly List<DelegationPeriod> _delegations = [];
    private readonly List<FoldWarning> _warnings = [];
    private PowerState? _state;

    /// <summary>The power after the facts so far; null where it is not on the list.</summary>
    public PowerState? State => _state;

    public void Take(long revision, PowerFact fact)
    {
        _state = fact switch
        {
            PowerAdded added => Add(revision, added),
            PowerRemoved => Remove(revision, fact),
            PowerElementsChanged changed => Change(revision, changed),
            PowerTransferred transferred => Transfer(revision, transferred),
            PowerSuspended => Suspend(revision, fact, true),
            PowerResumed => Suspend(revision, fact, false),
            PowerDelegated delegated => Delegate(revision, delegated),
            DelegationRecalled recalled => Recall(revision, recalled),
            _ => throw new NotSupportedException($"No fold for {fact.GetType().Name}."),
        };
        if (_states.Count > 0 && _states[^1].From == fact.Effective) _states[^1] = (fact.Effective, _state);
        else if (_states.Count == 0 || _states[^1].State != _state) _states.Add((fact.Effective, _state));
    }

    public PowerHistory History()
    {
        var periods = new List<PowerPeriod>(_states.Count);
        for (var i = 0; i < _states.Count; i++)
        {
            if (periods.Count > 0 && periods[^1].State == _states[i].State) continue;
            if (periods.Count > 0) periods[^1] = periods[^1] with { To = _states[i].From };
            periods.Add(new PowerPeriod(_states[i].From, null, _states[i].State));
        }

        return new PowerHistory(periods, [.. _delegations.Where(period => period.To is null || period.From < period.To)], _warnings);
    }

    private PowerState Add(long revision, PowerAdded added)
    {
        if (_state is not null) Warn(revision, "added-twice", added.Power);
        if (setBy is not null)
        {
            setBy.Clear();
            foreach (var element in PowerProvenance.ElementsOf(added)) setBy[element] = revision;
        }

        return new PowerState(added.Power, added.Department, added.Category, added.Name, added.Elements, Suspended: false, added.Effective);
    }

    private PowerState? Remove(long revision, PowerFact fact)
    {
        if (_state is null) Warn(revision, "not-on-list", fact.Power);
        EndDelegations(period => true, fact.Effective);
        return null;
    }

    private PowerState? Change(long revision, PowerElementsChanged changed)
    {
        if (_state is null)
        {
            Warn(revision, "not-on-list", changed.Power);
            return null;
        }

        var state = _state;
        foreach (var change in changed.Changes)
        {
            if (state[change.Element] != change.From) Warn(revision, "other-value-before", changed.Power);
            var next = state.With(change.Element, change.To);
            // A value that cannot be set leaves the power unchanged, and so the fact that set the current value.
            if (!ReferenceEquals(next, state)) SetBy(change.Element, change.To is null ? null : revision);
            state = next;
        }

        return state;
    }

    private PowerState? Transfer(long revision, PowerTransferred transferred)
    {
        if (_state is null) Warn(revision, "not-on-list", transferred.Power);
        else if (_state.Department != transferred.FromDepartment) Warn(revision, "other-department-before", transferred.Power);
        if (_state is null) return null;
        SetBy(PowerProvenance.Department, revision);
        return _state with { Department = transferred.ToDepartment };
    }

    private PowerState? Suspend(long revision, PowerFact fact, bool suspended)
    {
        if (_state is null)
        {
            Warn(revision, "not-on-list", fact.Power);
            return null;
        }

        SetBy(PowerProvenance.Suspended, suspended ? revision : null);
        return _state with { Suspended = suspended };
    }

    private PowerState? Delegate(long revision, PowerDelegated delegated)
    {
        // A power that is not on the list cannot be exercised; for the same reason a removal ends its delegations.
        if (_state is null)
        {
            Warn(revision, "not-on-list", delegated.Power);
            return null;
        }

        foreach (var receiver in delegated.Receivers)
        {
            EndDelegations(period => period.Receiver.Key == receiver.Key, delegated.Effective);
            _delegations.Add(new DelegationPeriod(receiver, delegated.Effective, delegated.Terms.Until, delegated.Terms, revision));
        }

        return _state;
    }

    private PowerState? Recall(long revision, DelegationRecalled recalled)
    {
        foreach (var receiver in recalled.Receivers)
        {
            if (!EndDelegations(period => period.Receiver.Key == receiver.Key, recalled.Effective))
                Warn(revision, "not-delegated", recalled.Power);
        }

        return _state;
    }

    private bool EndDelegations(Func<DelegationPeriod, bool> which, DateOnly date)
    {
        var ended = false;
        for (var i = 0; i < _delegations.Count; i++)
        {
            if (!which(_delegations[i]) || _delegations[i].To <= date) continue;
            _delegations[i] = _delegations[i] with { To = date };
            ended = true;
        }

        return ended;
    }

    private void SetBy(string element, long? revision)
    {
        if (revision is { } by) setBy?[element] = by;
        else setBy?.Remove(element);
    }

    private void Warn(long revision, string code, PowerCode power) => _warnings.Add(new FoldWarning(revision, code, power.Value));
}
