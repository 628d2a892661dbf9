namespace PowerCatalog.Ledger.Verifying;

/// <summary>What a check has found so far. One damage shows in thousands of events; the first of each kind tell where it is.</summary>
public sealed class LedgerFindings
{
    /// <summary>The most findings of one code.</summary>
    public const int MostPerCode = 20;

    private readonly List<LedgerFinding> _findings = [];

    /// <summary>The findings, in the order in which they were added.</summary>
    public IReadOnlyList<LedgerFinding> All => _findings;

    /// <summary>Adds a finding, unless there are enough of its code.</summary>
    /// <param name="code">Stable, for programs; see <see cref="LedgerFinding"/>.</param>
    /// <param name="chinese">What is wrong and where, a whole sentence.</param>
    /// <param name="english">The same in English.</param>
    public void Add(string code, string chinese, string english) => Add(new LedgerFinding(code, chinese + english));

    /// <summary>Adds a finding, unless there are enough of its code.</summary>
    public void Add(LedgerFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (_findings.Count(other => other.Code == finding.Code) < MostPerCode) _findings.Add(finding);
    }
}
