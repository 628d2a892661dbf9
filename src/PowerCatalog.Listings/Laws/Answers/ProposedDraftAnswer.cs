using PowerCatalog.Domain.Laws.Following;

namespace PowerCatalog.Listings.Laws.Answers;

/// <summary>A draft that an entry proposes for a department.</summary>
/// <param name="Department">The department.</param>
/// <param name="DepartmentName">What it is called.</param>
/// <param name="Draft">The id that the draft has or gets.</param>
/// <param name="Powers">How many powers of the department are touched.</param>
/// <param name="Documents">On how many documents they rest.</param>
/// <param name="On">The day of the cause, after which the department has its days to apply.</param>
/// <param name="Cause">The cause.</param>
public sealed record ProposedDraftAnswer(
    string Department, string DepartmentName, string Draft, int Powers, int Documents, DateOnly On, string Cause)
{
    /// <summary>The answers.</summary>
    public static IReadOnlyList<ProposedDraftAnswer> Of(IEnumerable<DraftProposal> proposals, Func<string, string> body) =>
    [
        .. proposals.Select(proposal => new ProposedDraftAnswer(
            proposal.Draft.Department.Value, body(proposal.Draft.Department.Value), proposal.Draft.Id.Value, proposal.Powers,
            proposal.Documents, proposal.Draft.Cause.On, proposal.Draft.Cause.Text)),
    ];
}
