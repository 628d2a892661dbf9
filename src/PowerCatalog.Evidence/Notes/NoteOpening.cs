namespace PowerCatalog.Evidence.Notes;

/// <summary>
/// Verifies notes, as C2SP signed-note has it: signatures of unknown keys are left aside, and one bad signature of a known key refuses the
/// whole note.
/// </summary>
public static class NoteOpening
{
    /// <summary>Verifies every signature of the known keys.</summary>
    /// <exception cref="NoteException">None of them signed it, or a signature in their name is not theirs.</exception>
    public static OpenedNote OpenedBy(this SignedNote note, IEnumerable<INoteVerifier> known)
    {
        ArgumentNullException.ThrowIfNull(note);
        var keys = known.ToLookup(verifier => verifier.Key);
        var text = note.TextBytes;
        var (verified, unknown) = (new List<NoteSignature>(), new List<NoteSignature>());
        foreach (var signature in note.Signatures)
        {
            // Two known keys of one id are told apart by neither name nor number; a signature must be good for both.
            if (!keys[signature.Key].All(key => key.Verifies(text, signature.Bytes.Span)))
                throw new NoteException(
                    NoteFailure.BadSignature, $"密钥 {signature.Key} 的签名不对：文稿或签名被改动过。",
                    $"The signature in the name of the key {signature.Key} is not its own: the note or the signature was changed.");
            var kept = keys.Contains(signature.Key) ? verified : unknown;
            if (!kept.Any(other => kept == verified ? other.Key == signature.Key : other == signature)) kept.Add(signature);
        }

        return verified.Count > 0 ? new OpenedNote(note, verified, unknown) : throw Unknown(note);
    }

    /// <summary>The note with the signatures of these keys.</summary>
    public static SignedNote SignedBy(this SignedNote note, params IEnumerable<INoteSigner> signers)
    {
        ArgumentNullException.ThrowIfNull(note);
        var text = note.TextBytes;
        return signers.Aggregate(note, (signed, signer) => signed.With(new NoteSignature(signer.Key, signer.Sign(text))));
    }

    private static NoteException Unknown(SignedNote note)
    {
        var names = string.Join(", ", note.Signatures.Select(signature => signature.Key));
        return new NoteException(
            NoteFailure.UnknownKeys, $"没有一个已知密钥签过这份文稿；签名的是：{names}。",
            $"No known key has signed this note; it is signed by {names}.");
    }
}
