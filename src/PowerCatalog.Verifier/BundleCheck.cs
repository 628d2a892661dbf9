namespace PowerCatalog.Verifier;

/// <summary>Checks a bundle of evidence (docs/evidence-bundle.md), with nothing but the bundle and the keys that the reader has.</summary>
public static class BundleCheck
{
    private const string EvidenceName = "evidence.json";

    /// <summary>Checks a bundle.</summary>
    /// <param name="bytes">The file, at most 64 MiB; whatever is in it, it ends in a result, not in an exception.</param>
    /// <param name="trusted">The keys that whoever checks was given by other means; may be none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="trusted"/> is null.</exception>
    public static CheckedBundle Run(ReadOnlyMemory<byte> bytes, IReadOnlyCollection<VerifierKey> trusted)
    {
        ArgumentNullException.ThrowIfNull(trusted);
        try
        {
            var proof = Prove(BundleZip.Read(bytes), trusted);
            return new CheckedBundle(trusted.Count > 0 ? Outcome.Proven : Outcome.NotTrusted, null, proof);
        }
        catch (Exception refused) when (refused is not OutOfMemoryException)
        {
            return new CheckedBundle(Outcome.Refused, WordsOf(refused), null);
        }
    }

    private static Words WordsOf(Exception refused) => refused switch
    {
        RefusedException known => known.Words,
        NoteException note => new Words(note.Zh, note.En),
        _ => new Words($"内容无法读取（{refused.Message}）。", $"The content cannot be read ({refused.Message})."),
    };

    private static Proof Prove(BundleFiles files, IReadOnlyCollection<VerifierKey> trusted)
    {
        var evidence = StrictJson.Read(files.Evidence, EvidenceName, isCanonical: true)
            .With(["format", "fold", "question", "answer", "checkpoint", "keys", "subjects", "events"]);
        RefuseUnless(evidence["format"].Text == Manifest.Format && evidence["fold"].Integer == 1,
            $"{EvidenceName} 的格式或推算规则版本未知。", $"{EvidenceName} is of an unknown format or version of the fold.");
        var (head, signers) = Signed(files, evidence, trusted);
        var question = Question.Read(evidence["question"], head);
        var events = EventProofs.Read(evidence["events"], head, question.Known);
        var subjects = SubjectProofs.Read(evidence["subjects"], head);
        Membership.Check(subjects, events, question.Known);
        var answer = new Answer(new FoldedCatalog(events, question.On), question);
        NeededSubjects.Check(question, answer, subjects, events);
        using var own = JsonDocument.Parse(answer.Canonical);
        var given = evidence["answer"].Value;
        RefuseUnless(CanonicalJson.Of(Encoding.UTF8.GetBytes(given.GetRawText())).AsSpan().SequenceEqual(answer.Canonical),
            $"答案与事件推算的不符，首个不同在 {Difference.Between(given, own.RootElement, "answer")}。",
            $"The answer is not what the events give; it differs at {Difference.Between(given, own.RootElement, "answer")}.");
        var later = subjects.SelectMany(subject => subject.Entries).Select(entry => entry.Revision).Distinct()
            .Count(revision => revision > question.Known);
        return new Proof(
            question, answer.Json, head.Origin, head.Size, events.Count, later, events[^1].Recorded, signers, SourceFile.In(events));
    }

    private static (TreeHead Head, IReadOnlyList<Signer> Signers) Signed(
        BundleFiles files, Node evidence, IReadOnlyCollection<VerifierKey> trusted)
    {
        var ring = KeyRing.Read(evidence["keys"]);
        var checkpoint = SignedNote.Parse(Encoding.UTF8.GetBytes(evidence["checkpoint"].Text));
        var head = TreeHead.Read(checkpoint.Text);
        var ofHead = SignatureCheck.Of(checkpoint, new Words("检查点", "the checkpoint"), ring, head.Office, canBeCosigned: true);
        var manifest = SignedNote.Parse(files.Manifest);
        Manifest.Check(manifest.Text, head.Origin, files);
        var ofFiles = SignatureCheck.Of(manifest, new Words("manifest.txt", "manifest.txt"), ring, head.Office, canBeCosigned: false);
        return (head, Signers(ring, ofHead, ofFiles, trusted));
    }

    private static List<Signer> Signers(
        IReadOnlyDictionary<KeyId, NoteVerifier> ring, IReadOnlyList<Signature> ofHead, IReadOnlyList<Signature> ofFiles,
        IReadOnlyCollection<VerifierKey> trusted)
    {
        var signers = new List<Signer>();
        foreach (var key in ring.Values)
        {
            var (head, file) = (ofHead.FirstOrDefault(one => one.Key == key), ofFiles.FirstOrDefault(one => one.Key == key));
            RefuseUnless(head is not null || file is not null, $"keys 中的公钥 {key.Key} 没有签名。",
                $"The key {key.Key} is listed and signed nothing.");
            signers.Add(new(key.Text, key.Kind, head is not null, file is not null, trusted.Contains(key.Text), head?.Seconds));
        }

        var idle = trusted.FirstOrDefault(key => signers.All(signer => signer.Key != key));
        RefuseUnless(idle is null, $"给出的公钥 {idle?.Id} 在此没有签名：这不是该密钥持有人的证据。",
            $"The key that was given, {idle?.Id}, has signed nothing here: this is no evidence of whoever holds it.");
        return signers;
    }
}
