/** Begins an empty article and goes to it. */
import { useMutation } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { places } from '../../app/places.ts';
import { useDesk } from '../../desk-client/desk-client.tsx';

export function useNewArticle(): () => void {
  const desk = useDesk();
  const [, goTo] = useLocation();
  const { mutate } = useMutation(desk.articles.create.mutationOptions());
  return useCallback(() => mutate({}, { onSuccess: ({ id }) => goTo(places.article(id)) }), [mutate, goTo]);
}
