using PowerCatalog.Domain.Procedure.Events;

namespace PowerCatalog.Domain.Procedure.Folding;

/// <summary>
/// What opinions do to the state. One that was given anew replaces the one before; one on other lines counts for nothing.
/// </summary>
internal static class Opinions
{
    public static ProcedureState Asked(ProcedureState state, DateOnly day, OpinionAsked asked) => state with
    {
        Opinions =
        [
            .. state.Opinions.Where(opinion => opinion.Department != asked.Department), new DepartmentOpinion(asked.Department, day),
        ],
    };

    public static ProcedureState Given(ProcedureState state, ProcedureEntry entry, OpinionGiven given)
    {
        var asked = state.Opinions.FirstOrDefault(opinion => opinion.Department == given.Department);
        if (asked is null || given.Digest != state.Lines?.Draft.Digest)
            return state with { Misfits = [.. state.Misfits, entry.Revision] };
        var heard = asked with { Given = given, GivenOn = entry.Day, GivenBy = entry.Actor };
        return state with { Opinions = [.. state.Opinions.Select(opinion => opinion == asked ? heard : opinion)] };
    }
}
