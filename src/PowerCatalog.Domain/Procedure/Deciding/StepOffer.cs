using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Procedure.Events;
using PowerCatalog.Domain.Procedure.Rules;

namespace PowerCatalog.Domain.Procedure.Deciding;

/// <summary>A step, and whether a person may take it now.</summary>
/// <param name="Step">The step.</param>
/// <param name="For">For which department or township; null where the step is for none, or there is none that the person acts for.</param>
/// <param name="Against">What stands against it; null where nothing does, but for what is said with it.</param>
public sealed record StepOffer(ProcedureStep Step, Acceptor? For, Problem? Against);
