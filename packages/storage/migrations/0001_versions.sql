CREATE TABLE "document_version" (
	"document_id" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"minute" integer NOT NULL,
	"reason" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"sha256" "bytea" NOT NULL,
	CONSTRAINT "document_version_document_id_seq_pk" PRIMARY KEY("document_id","seq")
);
