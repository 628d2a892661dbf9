using PowerCatalog.Application.Importing;
using PowerCatalog.Application.Recording;

namespace PowerCatalog.Application.Comparing;

/// <summary>
/// Takes a list that was sent, on the command line, the pages and the API alike: departments that hold nothing yet are opened, all of a
/// list or some beside others, and what departments hold already is compared. What is opened is no addition, and is recorded before the
/// rest is compared, so that the rest is compared with what it leaves.
/// </summary>
public sealed class ListImports(ListComparisons comparisons, FileImports imports)
{
    /// <summary>Compares a list, and records what it opens unless the request is a dry run.</summary>
    /// <exception cref="Ledger.LedgerException">
    /// The ledger cannot confirm that the adjustment is durable, or concurrent writers keep preventing it.
    /// </exception>
    public async Task<ListTaken> HandleAsync(CompareList command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        var compared = await comparisons.HandleAsync(command, cancellation);
        if (compared is { Opens.Count: 0 }) return new ListTaken(compared, Before(compared, command.File));
        return new ListTaken(compared, await OpenAsync(command.File, compared, cancellation));
    }

    // What a file opens beside others is recorded once: the same file sent again changes nothing, and is told so.
    private static ImportResult? Before(ComparedList compared, ImportFile file) => compared.OpenedBefore is not { } before
        ? null
        : new ImportResult(
            [
                new RecordingResult(
                    RecordingOutcome.AlreadyRecorded, file.Request.Division, null, before.Revision, ProblemReport.Of([], default)),
            ],
            NotTried: 0);

    /// <summary>
    /// Records what a list opens, or tries it in a dry run: the departments that the comparison left out, or the whole list.
    /// </summary>
    /// <param name="file">The list.</param>
    /// <param name="compared">What came of its comparison; null where it opens all that it speaks of, or is recorded already.</param>
    /// <param name="cancellation">Cancels before the append.</param>
    /// <exception cref="Ledger.LedgerException">
    /// The ledger cannot confirm that the adjustment is durable, or concurrent writers keep preventing it.
    /// </exception>
    public Task<ImportResult> OpenAsync(ImportFile file, ComparedList? compared, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        return imports.HandleAsync(
            file with { Departments = compared?.Opens.Select(department => department.Name).ToHashSet() }, cancellation);
    }
}
