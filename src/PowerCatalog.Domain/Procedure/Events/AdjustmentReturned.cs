namespace PowerCatalog.Domain.Procedure.Events;

/// <summary>The adjustment went back to be drafted further; approvals given so far hold no longer.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Touched">What other decisions have touched meanwhile; empty where that is not the reason.</param>
public sealed record AdjustmentReturned(string Reason, IReadOnlyList<TouchedPower> Touched) : ProcedureEvent;
