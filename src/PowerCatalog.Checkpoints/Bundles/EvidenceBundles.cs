using System.Text;
using System.Text.Json.Nodes;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Checkpoints.Keys;
using PowerCatalog.Checkpoints.Signing;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Subjects;
using PowerCatalog.Evidence.Merkle;
using PowerCatalog.Evidence.Notes;
using PowerCatalog.Evidence.Signing;
using PowerCatalog.Ledger;
using PowerCatalog.ReadModels.Engine;
using PowerCatalog.ReadModels.EvidenceLog;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.ReadModels.Logs;
using PowerCatalog.Verifier;
using PowerCatalog.Verifier.Files;
using PowerCatalog.Verifier.Notes;
using PowerCatalog.Verifier.Results;

namespace PowerCatalog.Checkpoints.Bundles;

/// <summary>Makes bundles of evidence: an answer, every event that made it, and the proof that there are no others.</summary>
/// <param name="files">The read models, which have the logs.</param>
/// <param name="ledger">Where the events are.</param>
/// <param name="signing">Keys and checkpoints.</param>
/// <param name="reference">The names of elements and categories.</param>
public sealed class EvidenceBundles(
    ReadModelFiles files, ILedger ledger, CheckpointSigning signing, ReferenceData reference)
{
    private readonly KeptMaps _maps = new();

    /// <summary>Makes a bundle.</summary>
    /// <exception cref="EvidenceException">
    /// There is no key, or not the present one; no checkpoint covers the revision; the read models do not fit it; the answer rests on too
    /// many events; or the verifier refuses the bundle.
    /// </exception>
    /// <exception cref="LedgerException">The ledger does not answer, or is not the one that the read models are of.</exception>
    /// <exception cref="ReadModelException">The read models are being rebuilt.</exception>
    /// <exception cref="Ledger.Events.UnknownEventException">An event is of a newer release.</exception>
    /// <exception cref="IOException">The folder of evidence does not answer.</exception>
    /// <exception cref="UnauthorizedAccessException">The key or the folder of evidence may not be read.</exception>
    public async Task<Bundle> MakeAsync(BundleQuestion question, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (!KeyFile.Exists(signing.Options.KeyFile))
            throw signing.IsExpected
                ? SigningRefusals.NoKeyFile(signing.Options.KeyFile, signing.Options.Folder.Keys)
                : BundleRefusals.NoKey();
        var keys = signing.PresentKeys();
        // A decision of a moment ago is signed by whoever comes first.
        if (!IsCovered(question)) await signing.SignGrownAsync(cancellation);
        using var logs = EvidenceLogs.Open(files);
        var log = logs.All.FirstOrDefault(other => other.Division == question.Division)
            ?? throw BundleRefusals.NoCheckpoint(question.Division, question.Known);
        var checkpoint = Checkpoint(log, question.Known);
        var disclosure = new Disclosure(ledger, log, question.Known);
        var answers = await CollectAsync(question, disclosure, cancellation);
        return Write(question, answers, disclosure, log, checkpoint, keys);
    }

    private bool IsCovered(BundleQuestion question)
    {
        using var logs = EvidenceLogs.Open(files);
        return logs.All.FirstOrDefault(log => log.Division == question.Division) is { } log && Covering(log, question.Known).Any();
    }

    // The newest first.
    private IEnumerable<long> Covering(CatalogLog log, long known) =>
        signing.Store.Sizes(log.Division).Where(size => size > known && size <= log.Size).Reverse();

    private static async Task<BundleAnswers> CollectAsync(BundleQuestion question, Disclosure disclosure, CancellationToken cancellation)
    {
        await disclosure.AddAsync([EventSubjects.Catalog, .. SubjectsOf(question)], cancellation);
        if (question.Kind == BundleKind.Township)
        {
            var received = disclosure.Of(EventSubjects.Of(Receiver.Township(TownshipCode.Parse(question.Code))))
                .Select(happened => happened is FactCorrected corrected ? corrected.Reading : happened).OfType<PowerFact>();
            await disclosure.AddAsync([.. received.Select(fact => EventSubjects.Of(fact.Power))], cancellation);
        }

        var shown = new BundleAnswers(disclosure, disclosure.On(question.On)).Bodies(question);
        await disclosure.AddAsync([.. shown], cancellation);
        return new BundleAnswers(disclosure, disclosure.On(question.On));
    }

    private static IEnumerable<string> SubjectsOf(BundleQuestion question)
    {
        if (question.Kind == BundleKind.Power) return [EventSubjects.Of(PowerCode.Parse(question.Code))];
        var township = TownshipCode.Parse(question.Code);
        return [EventSubjects.Of(township), EventSubjects.Of(Receiver.Township(township))];
    }

    private Bundle Write(
        BundleQuestion question, BundleAnswers answers, Disclosure disclosure, CatalogLog log, SignedCheckpoint checkpoint,
        IReadOnlyList<SigningKey> keys)
    {
        var answer = answers.Answer(question);
        var signers = SignersOf(checkpoint.Note).Select(key => key.Text).Concat(keys.Select(key => key.Verifier.Text))
            .Select(key => key.ToString()).Distinct().Order(StringComparer.Ordinal);
        var evidence = EvidenceText.Of(question, answer, disclosure, log, _maps.Of(log, checkpoint), checkpoint, signers);
        var sheet = Encoding.UTF8.GetBytes(new AnswerSheet(question, answer, disclosure, checkpoint, reference).Html());
        var manifest = SignedNote.Of(Manifest.Of(checkpoint.Origin, sheet, evidence)).SignedBy(keys).ToBytes();
        var zip = BundleZip.Write(new BundleFiles(manifest, sheet, evidence));
        // What would be refused by whoever gets it is not given out.
        var found = BundleCheck.Run(zip, [.. keys.Select(key => key.Verifier.Text)]);
        return found.Outcome == Outcome.Proven
            ? new Bundle(question, checkpoint.Size, disclosure.Events.Count, IsAbsent(answer), zip, checkpoint.LeftOut)
            : throw BundleRefusals.NotProven(found.Refusal?.Zh, found.Refusal?.En);
    }

    private static bool IsAbsent(JsonObject answer) => !(bool)(answer["listed"] ?? answer["registered"])!;

    // The newest that covers the revision and that this node has read, without signatures of keys that are not known any more.
    private SignedCheckpoint Checkpoint(CatalogLog log, long known)
    {
        var kept = Covering(log, known)
            .Select(size => signing.Store.At(log.Division, size)).FirstOrDefault(other => other?.Checkpoint.Subjects is not null)
            ?? throw BundleRefusals.NoCheckpoint(log.Division, known);
        if (MerkleTree.Root(log.Subtrees, kept.Checkpoint.Size) != kept.Checkpoint.Root) throw BundleRefusals.Forked(log.Division);
        var opened = kept.EnsureOwn(Known());
        return new SignedCheckpoint(
            kept.Checkpoint.Origin, kept.Checkpoint.Size, kept.Checkpoint.Subjects!.Value, kept.Note with { Signatures = opened.Verified },
            [.. opened.Unknown.Select(signature => signature.Key.ToString()!)]);
    }

    private IEnumerable<NoteVerifier> SignersOf(SignedNote note) =>
        Known().Where(key => note.Signatures.Any(signature => signature.Key == key.Key));

    private IEnumerable<NoteVerifier> Known() =>
        [.. signing.Keys.All.Select(key => key.Verifier), .. signing.Options.Witnesses.Select(witness => witness.Verifier)];
}
